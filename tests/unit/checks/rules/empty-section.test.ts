import { expect, test } from 'vitest';
import { siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf } from '../issues.ts';

test('a heading with another heading straight below it is reported', () => {
  expect(siteWith('empty-section').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "pages/contact.mdx",
        "fix": "Write the section, or delete the heading.",
        "line": 15,
        "message": "Nothing stands under the heading "By carrier pigeon".",
        "rule": "empty-section",
        "severity": "error",
      },
    ]
  `);
});

test('the last heading of a page with nothing below it is reported', () => {
  expect(issuesOf(homeWith('## The end'))).toEqual(['pages/home.mdx:13:1 empty-section']);
});

test('a heading followed by a deeper one has something below it', () => {
  expect(issuesOf(homeWith('## Parts\n\n### One\n\nWords.'))).toEqual([]);
});

test('a deeper heading followed by a higher one is empty', () => {
  expect(issuesOf(homeWith('## Parts\n\n### One\n\n## Next\n\nWords.'))).toEqual([
    'pages/home.mdx:15:1 empty-section',
  ]);
});

test('a component below a heading fills the section', () => {
  expect(issuesOf(homeWith('## Services\n\n<RelatedServices />'))).toEqual([]);
});

test('a list below a heading fills the section', () => {
  expect(issuesOf(homeWith('## Services\n\n* One\n* Two'))).toEqual([]);
});

test('two empty sections are two issues', () => {
  expect(issuesOf(homeWith('## One\n\n## Two'))).toHaveLength(2);
});
