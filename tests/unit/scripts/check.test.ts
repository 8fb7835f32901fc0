import { expect, test } from 'vitest';
import { contentFolder } from '#tests/content-folder.ts';
import { runScript } from '#tests/run-script.ts';
import { validFiles } from '#tools/copies/valid-files.ts';
import { homeWith, textOf } from '../checks/issues.ts';

const valid = Object.fromEntries(validFiles().map(({ file, text }) => [file, text]));
const DRAFT = textOf('articles/story.mdx').replace('updated:', 'draft: true\nupdated:');

function check(changed: Record<string, string>, ...flags: string[]) {
  const { status, stdout } = runScript('check.ts', [contentFolder({ ...valid, ...changed }), ...flags], {});
  return { status, text: stdout.trim() };
}

test.each([
  ['nothing wrong', {}, 0],
  ['an error', homeWith('Wo\u00ADrds.'), 1],
  ['a warning', homeWith('One\u00A0two.'), 0],
  ['an error in a draft', { 'articles/idea.mdx': `${DRAFT}\nWo\u00ADrds.\n` }, 0],
  ['a draft that cannot be read', { 'articles/idea.mdx': `${DRAFT}\n<Callout>\n` }, 0],
  ['code in a draft', { 'articles/idea.mdx': `${DRAFT}\nWords {here}.\n` }, 1],
])('with %s', (_, changed, status) => {
  expect(check(changed).status).toBe(status);
});

test('what no reader sees is told in every form of the report', () => {
  const changed = { 'articles/idea.mdx': `${DRAFT}\nWo\u00ADrds.\n` };
  expect(check(changed).text).toMatch(
    /^In drafts, and in what else no reader sees\. .+\n\n.+idea\.mdx:15:3 {2}error/,
  );
  expect(JSON.parse(check(changed, '--format', 'json').text).issues).toMatchObject([{ unpublished: true }]);
  expect(check(changed, '--format', 'github').text).toMatch(/^::notice file=/);
});
