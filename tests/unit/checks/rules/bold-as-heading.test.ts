import { expect, test } from 'vitest';
import { siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf } from '../issues.ts';

test('a paragraph of bold words alone is reported', () => {
  expect(siteWith('bold-as-heading').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "pages/home.mdx",
        "fix": "If it is a heading, write ## How it works (or ### within a section); if not, let it stand in its paragraph.",
        "inEditor": {
          "fix": "If it is a heading, choose "Heading 2" for its line (or "Heading 3" within a section), and make it plain; if not, let it stand in its paragraph.",
        },
        "line": 13,
        "message": ""How it works" is bold and stands alone, as a heading does, and is none.",
        "rule": "bold-as-heading",
        "severity": "warning",
      },
    ]
  `);
});

test.each([
  ['a sentence', '**You are not broken.**\n\nWords.'],
  ['a question', '**Are you safe?**\n\nWords.'],
  ['a lead-in', '**What you need:**\n\n* One'],
  ['bold words in a sentence', '**How it works** is told below.\n\nWords.'],
  ['bold words at the end of a section', 'Words.\n\n**For both of you**'],
  ['bold words before a heading', '**For both of you**\n\n## More\n\nWords.'],
  ['bold words in a list', '* **How it works**\n\n  It works.'],
  ['a long line', '**One two three four five six seven eight nine ten eleven**\n\nWords.'],
])('%s is no heading', (_, text) => {
  expect(issuesOf(homeWith(text))).toEqual([]);
});
