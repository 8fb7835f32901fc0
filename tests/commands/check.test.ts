import { expect, test } from 'vitest';
import { contentFolder } from '#tests/content-folder.ts';
import { runScript } from '#tests/run-script.ts';
import { validFiles } from '#tools/copies/valid-files.ts';
import { homeWith, textOf } from '../unit/checks/issues.ts';

const valid = Object.fromEntries(validFiles().map(({ file, text }) => [file, text]));
const DRAFT = textOf('articles/story.mdx').replace('updated:', 'draft: true\nupdated:');

function check(changed: Record<string, string>, ...flags: string[]) {
  const { status, stdout } = runScript('check.ts', [contentFolder({ ...valid, ...changed }), ...flags], {});
  return { status, text: stdout.trim() };
}

const BROKEN = { 'articles/idea.mdx': `${DRAFT}\nWo\u00ADrds.\n` };

test.each([
  ['an error', homeWith('Wo\u00ADrds.')],
  ['code in a draft', { 'articles/idea.mdx': `${DRAFT}\nWords {here}.\n` }],
])('with %s, it fails', (_, changed) => {
  expect(check(changed).status).toBe(1);
});

// One by one, they would each take the check of a site: what passes with all of them passes with any.
test('a warning, an error in a draft and a draft that cannot be read let it pass', () => {
  const unread = { 'articles/other.mdx': `${DRAFT}\n<Callout>\n` };
  const { status, text } = check({ ...homeWith('One\u00A0two.'), ...BROKEN, ...unread });
  expect(status).toBe(0);
  expect(text).toMatch(/^\S+home\.mdx:\d+:\d+ {2}warning/);
  expect(text).toMatch(/\n\nIn drafts, and in what else no reader sees\. .+\n\n.+idea\.mdx:15:3 {2}error/);
  expect(text).toMatch(/other\.mdx:\d+:\d+ {2}error/);
});

test('what no reader sees is told in the reports for programs as well', () => {
  expect(JSON.parse(check(BROKEN, '--format', 'json').text).issues).toMatchObject([{ unpublished: true }]);
  expect(check(BROKEN, '--format', 'github').text).toMatch(/^::notice file=/);
});
