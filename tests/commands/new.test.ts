import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFiles } from '#lib/content/load/read-files.ts';
import { contentFolder } from '#tests/content-folder.ts';
import { runScript } from '#tests/run-script.ts';
import { validFiles } from '#tools/copies/valid-files.ts';
import { NIGHTLY } from '#tools/test-run/when.ts';

function project() {
  const content = contentFolder(Object.fromEntries(validFiles().map(({ file, text }) => [file, text])));
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = runScript('new.ts', [...args, '--content', content]);
    return { status, stdout: stdout.replaceAll(content, 'content'), stderr };
  };
  return { content, run };
}

test('a page is made, and what to do next is told', () => {
  const { content, run } = project();
  const { status, stdout } = run('article', 'At night', '--parent', 'pillars/below.mdx');
  expect(status).toBe(0);
  expect(stdout).toMatchInlineSnapshot(`
    "Made content/articles/at-night.mdx. It is a draft, and not on the site.

    1. Open it in any editor, or with "npm run edit" at http://localhost:3000/keystatic/collection/articles/item/at-night
    2. Write what each "(Write: …)" asks for. A page with one of them left cannot be published.
    3. When it is finished, take out the line "draft: true", and write the day that it goes live as "published".
    4. Then link to it in the text of content/pillars/below.mdx: [At night](/articles/at-night/)
    5. Run "npm run check". It says what is still missing.
    "
  `);
  expect(readFileSync(join(content, 'articles/at-night.mdx'), 'utf8')).toContain('title: At night\n');
});

test('nothing is ever overwritten', { tags: NIGHTLY }, () => {
  const { content, run } = project();
  const before = readFiles(content);
  const { status, stderr } = run('page', 'Contact');
  expect([status, stderr]).toEqual([
    1,
    expect.stringContaining('"contact" is taken by the page "Contact" (/contact/).'),
  ]);
  expect(readFiles(content)).toEqual(before);
});
