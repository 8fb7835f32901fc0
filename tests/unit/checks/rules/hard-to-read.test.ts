import { expect, test } from 'vitest';
import { siteWith } from '#tests/fixture-site.ts';
import { faultsOf, textOf } from '../faults.ts';

test('a page that asks for more than nine years of school is advised, with its hardest sentence', () => {
  expect(siteWith('hard-to-read').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "articles/story.mdx",
        "fix": "Make two sentences of one, and use the shorter word, as long as no sense is lost.",
        "line": 22,
        "message": "The page asks for 40.1 years of school (Flesch-Kincaid); 9 are the most for readers in distress. Its hardest sentence: Nevertheless, organizational representatives subsequently reinterpreted comparable recommendations, emphasizing proportionality, accountability, transparency, and generational responsibility.",
        "rule": "hard-to-read",
        "severity": "warning",
      },
    ]
  `);
});

test('a plain page is not advised: its notices have words that the law chose', () => {
  const { text } = { text: textOf('pages/contact.mdx') };
  const hard = `Notwithstanding considerable interdisciplinary disagreement, terminological classification necessitates individualized interpretation.`;
  expect(faultsOf({ 'pages/contact.mdx': `${text}\n${hard}\n` })).toEqual([]);
});

test('short sentences of long words are not the only thing that counts', () => {
  const article = `${textOf('articles/story.mdx')}\n${'He said no. '.repeat(30)}Responsibility.\n`;
  expect(faultsOf({ 'articles/story.mdx': article })).toEqual([]);
});
