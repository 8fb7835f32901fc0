import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compareIssues, type Issue } from '#lib/issue.ts';
import { hasErrors, siteReader } from '#lib/site.ts';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { fillContent } from '#tools/copies/fill-content.ts';
import { validFiles } from '#tools/copies/valid-files.ts';
import { writePage } from '#tools/copies/write-page.ts';

const issue = (changed: Partial<Issue>): Issue => ({
  rule: 'rule',
  severity: 'error',
  file: 'a.mdx',
  line: 1,
  column: 1,
  message: '',
  fix: '',
  ...changed,
});

test('the small site of the tests has no issues', () => {
  expect(siteWith().issues).toEqual([]);
});

test('a draft is not on the site and cannot be linked to', () => {
  const site = siteWith(changedFile('articles/story.mdx', 'audience:', 'draft: true\naudience:'));
  expect(site.pages.map(({ path }) => path)).not.toContain('/articles/story/');
  expect(site.graph.nodes.has('/articles/story/')).toBe(false);
});

test.each(['notes/a.mdx', 'a.mdx', 'pages/deeper/a.mdx'])('a page at %s is told to move', (file) => {
  expect(siteWith({ [file]: writePage() }).issues).toMatchObject([{ rule: 'misplaced-file', file }]);
});

test('a file name that cannot be an address is told to change', () => {
  const file = 'pages/After Discovery.mdx';
  expect(siteWith({ [file]: writePage() }).issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "pages/After Discovery.mdx",
        "fix": "Rename the file with small letters, digits and hyphens only, such as after-discovery.mdx.",
        "inEditor": {
          "fix": "It was not made in the editor. Ask the developer to move or rename it.",
          "message": "A file lies among those of the site that the editor does not know.",
        },
        "line": 1,
        "message": "The file name "After Discovery" cannot be a web address.",
        "rule": "misplaced-file",
        "severity": "error",
      },
    ]
  `);
});

test('issues come file by file, from the top down, then by rule', () => {
  const sorted = [
    issue({ file: 'a.mdx', line: 2, column: 9 }),
    issue({ file: 'a.mdx', line: 10, column: 1 }),
    issue({ file: 'a.mdx', line: 10, column: 2, rule: 'a' }),
    issue({ file: 'a.mdx', line: 10, column: 2, rule: 'b' }),
    issue({ file: 'b.mdx', line: 1 }),
  ];
  expect([...sorted].reverse().sort(compareIssues)).toEqual(sorted);
});

test.each([
  ['error', true],
  ['warning', false],
] as const)('whether a site with one %s has errors: %s', (severity, expected) => {
  expect(hasErrors({ ...siteWith(), issues: [issue({ severity })] })).toBe(expected);
});

test('a site is read anew when a file changed, and only then', () => {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  try {
    fillContent(join(folder, 'content'), validFiles());
    const read = siteReader(join(folder, 'content'));
    const first = read();
    expect(read()).toBe(first);
    appendFileSync(join(folder, 'content/pages/home.mdx'), '\nOne more line.\n');
    const second = read();
    expect(second).not.toBe(first);
    // What did not change is not parsed again.
    const contact = ({ pages }: typeof first) => pages.find(({ path }) => path === '/contact/');
    expect(contact(second)).toBe(contact(first));
    expect(second.issues).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
