import { expect, test } from 'vitest';
import { siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf } from '../issues.ts';

test('a paragraph that a line of hyphens makes a heading is reported', () => {
  expect(siteWith('underlined-heading').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "pages/home.mdx",
        "fix": "If it is one, write ## These are some words instead. If not, put an empty line between the words and the line.",
        "inEditor": {
          "fix": "If it is one, choose "Heading 2" for it anew. If not, choose "Paragraph".",
          "message": ""These are some words" is a heading, and was perhaps not meant as one.",
        },
        "line": 13,
        "message": "The line of hyphens below "These are some words" makes a heading of it.",
        "rule": "underlined-heading",
        "severity": "error",
      },
    ]
  `);
});

test.each(['## Words\n\nMore.', 'Words.\n\n---\n\nMore.', 'Words.\n\n***\n\nMore.'])(
  '%j is sound',
  (text) => {
    expect(issuesOf(homeWith(text))).toEqual([]);
  },
);
