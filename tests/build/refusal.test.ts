import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyProject } from '#tools/copies/copy-project.ts';
import { ROOT } from './build.ts';

const BUILD = ['scripts/build.ts'];

const { root: copy, remove } = copyProject(['content', 'tests', 'docs', 'bench', '.env']);
afterAll(remove);

const run = (words: string[], env: Record<string, string> = {}) =>
  spawnSync(process.execPath, words, {
    cwd: copy,
    encoding: 'utf8',
    timeout: 300_000,
    env: { ...process.env, PORT: '0', SITE_URL: 'https://example.org', ...env },
  });

function change(file: string, from: string, to: string): void {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no "${from}"`);
  writeFileSync(path, text.replace(from, to));
}

let refused: ReturnType<typeof run>;

// The small site of the tests, with five slips of the kind that people make, each in another file.
beforeAll(() => {
  cpSync(join(ROOT, 'tests/fixtures/valid-site'), join(copy, 'content'), { recursive: true });
  change('content/pages/home.mdx', 'title: ', 'title: "');
  change('content/pages/contact.mdx', 'navLabel: ', 'navLable: ');
  change('content/pillars/below.mdx', 'parent: top', 'parent: topp');
  change('content/articles/story.mdx', 'updated: 2026-11-21', 'updated: 2026-02-30');
  appendFileSync(join(copy, 'content/pillars/top.mdx'), '\n<PullLine>\nNever closed.\n');
  refused = run(BUILD);
});

test('a build of content with errors ends with one report of all of them, with file, line and fix, and builds nothing', () => {
  const { status, stderr } = refused;
  expect(status).toBe(1);
  expect(readdirSync(join(copy, 'builds'))).toEqual([]);
  expect(stderr.trim()).toMatchInlineSnapshot(`
    "content/articles/story.mdx:9:1  error  invalid-field
      "updated" is "2026-02-30", which is not a day of the calendar, written like 2026-11-22.
      Fix: Change it. The day the words were last changed, such as 2026-11-22.

    content/pages/contact.mdx:2:1  error  missing-field
      The field "navLabel" is missing.
      Fix: Add a line "navLabel: …". The short name of the page in menus and lists.

    content/pages/contact.mdx:5:1  error  unknown-field
      There is no field "navLable" here.
      Fix: Did you mean "navLabel"? The fields are: title, heading, description, navLabel, summary, audience, author, document, askAuthor, readByAuthor, outline, parent, order, published, updated, reviewed, draft, listed, scripts, lang, share, drawing, related, lead, faq.

    content/pages/home.mdx:2:8  error  yaml-syntax
      A quote or a bracket is opened here and never closed.
      Fix: Put the text between two straight quotes ("…"), and use \\" for a quote inside it.

    content/pillars/below.mdx:8:1  error  missing-parent
      The parent "topp" is not the file name of any page.
      Fix: Use the file name of the page above, without .mdx. The nearest is "top".

    content/pillars/top.mdx:22:1  error  mdx-syntax
      <PullLine> is opened and never closed, or closed in the wrong place.
      Fix: Write </PullLine> after its words, on a line of its own, or <PullLine /> when there is nothing inside.

    6 errors in 5 files.

    Nothing was built: fix the errors above first."
  `);
});

test('the check gives the same report', () => {
  const { status, stdout } = run(['scripts/check.ts']);
  expect(status).toBe(1);
  expect(stdout).toContain('6 errors in 5 files.');
  expect(refused.stderr).toContain(stdout.trim());
});

test('what was not built is not served', () => {
  const { status, stderr } = run(['scripts/start.ts']);
  expect(status).toBe(1);
  expect(stderr).toBe('There is no finished build. Run "npm run build" first, or "npm run site" for both.\n');
});

test('an address of the site that is none is refused in plain words', () => {
  const { status, stderr } = run(BUILD, { SITE_URL: 'example.org' });
  expect(status).toBe(1);
  expect(stderr.trim()).toBe(
    'SITE_URL is "example.org", which is not a web address. Write it like SITE_URL=https://example.org',
  );
});

test('a build without the address of the site says so once', () => {
  const { stderr } = run(BUILD, { SITE_URL: '' });
  expect(stderr.match(/SITE_URL is not set/g)).toHaveLength(1);
});
