import { expect, test } from 'vitest';
import { siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf } from '../issues.ts';

test('a heading with an emoji is reported', () => {
  expect(siteWith('emoji-in-heading').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "pages/contact.mdx",
        "fix": "Delete the emoji.",
        "line": 11,
        "message": "The heading "📮 By post" has an emoji in it.",
        "rule": "emoji-in-heading",
        "severity": "error",
      },
    ]
  `);
});

test.each(['⚠️ Warning', 'Done ✔', '1️⃣ One', '🇺🇸 Florida', '👨‍👩‍👧 Families'])(
  'the heading "%s" is reported',
  (heading) => {
    expect(issuesOf(homeWith(`## ${heading}\n\nWords.`))).toEqual(['pages/home.mdx:13:1 emoji-in-heading']);
  },
);

test.each(['EMDR® therapy', '12 steps, and # 1', 'Who we are — and why', 'Á la carte'])(
  'the heading "%s" is only words',
  (heading) => {
    expect(issuesOf(homeWith(`## ${heading}\n\nWords.`))).toEqual([]);
  },
);

test('an emoji in a paragraph is not the business of this rule', () => {
  expect(issuesOf(homeWith('Welcome 🌊'))).toEqual([]);
});

test('a heading deep in the page is reported on its line', () => {
  expect(issuesOf(homeWith('## One\n\nWords.\n\n### Two 🔥\n\nWords.'))).toEqual([
    'pages/home.mdx:17:1 emoji-in-heading',
  ]);
});
