import { expect, test } from 'vitest';
import { siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf } from '../issues.ts';

const sentenceOf = (words: number, first = 'It') =>
  `${first} ${Array.from({ length: words - 1 }, () => 'is').join(', ')}.`;

test('a sentence that is far too long is advised', () => {
  expect(siteWith('hard-sentence').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "pages/home.mdx",
        "fix": "Make two sentences of it, where it says "and", "but", "which" or "because".",
        "line": 13,
        "message": "This sentence has 44 words, and 35 are the most that a tired reader can follow: When the day comes to an end and the house is still, it can help to sit down for a while with a cup of tea, to write a few words about what went well and what did not, and to go to bed.",
        "rule": "hard-sentence",
        "severity": "warning",
      },
    ]
  `);
});

test.each([
  [35, 0],
  [36, 1],
])('of %i words, %i warnings', (words, count) => {
  expect(issuesOf(homeWith(sentenceOf(words)))).toHaveLength(count);
});

test('the three longest of a page are told, from the top down', () => {
  const words = [
    [40, 'One'],
    [36, 'Two'],
    [39, 'Three'],
    [38, 'Four'],
  ] as const;
  const text = words.map(([count, first]) => sentenceOf(count, first)).join('\n\n');
  expect(issuesOf(homeWith(text))).toEqual(
    [13, 17, 19].map((line) => `pages/home.mdx:${line}:1 hard-sentence`),
  );
});

test('many short sentences are no long one', () => {
  expect(issuesOf(homeWith('It is so. '.repeat(30).trim()))).toEqual([]);
});

test('a quotation in a block is not told', () => {
  expect(issuesOf(homeWith(`> ${sentenceOf(50)}`))).toEqual([]);
});
