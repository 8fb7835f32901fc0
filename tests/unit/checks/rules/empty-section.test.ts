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

test('a heading above nothing but what may be gone one day is reported', () => {
  expect(siteWith(homeWith('## What is to come\n\n<OpenFacts />')).issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "pages/home.mdx",
        "fix": "Write some words into the section, or delete the heading.",
        "inEditor": {
          "fix": "Write some words into the section, or delete the heading.",
          "message": "Under the heading "What is to come" there is only "Open facts", and one day that shows nothing.",
        },
        "line": 13,
        "message": "Under the heading "What is to come" there is only <OpenFacts>, and one day that shows nothing.",
        "rule": "empty-section",
        "severity": "error",
      },
    ]
  `);
});

test('a heading with words besides that has something below it', () => {
  expect(issuesOf(homeWith('## What is to come\n\nSome words.\n\n<OpenFacts />'))).toEqual([]);
  expect(issuesOf(homeWith('## What is to come\n\n<OpenFacts />\n\nSome words.'))).toEqual([]);
});

test('a heading below what may be gone one day does not fill the section above it', () => {
  expect(issuesOf(homeWith('## What is to come\n\n<OpenFacts />\n\n## Next\n\nSome words.'))).toEqual([
    'pages/home.mdx:13:1 empty-section',
  ]);
});
