import { expect, test } from 'vitest';
import { siteWith } from '#tests/fixture-site.ts';
import { issuesOf, textOf } from '../issues.ts';

test('a page that asks for more than nine years of school is advised, with its hardest sentence', () => {
  expect(siteWith('hard-to-read').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "articles/story.mdx",
        "fix": "Make two sentences of one, and use the shorter word, as long as no sense is lost.",
        "line": 14,
        "message": "The page asks for 39.8 years of school (Flesch-Kincaid); 9 are the most for readers in distress. Its hardest sentence: Notwithstanding considerable interdisciplinary disagreement concerning terminological classification, psychotherapeutic interventions characteristically necessitate individualized administration by appropriately credentialed practitioners.",
        "rule": "hard-to-read",
        "severity": "warning",
      },
    ]
  `);
});

test('a plain page is not advised: its notices have words that the law chose', () => {
  const { text } = { text: textOf('pages/contact.mdx') };
  const hard = `Notwithstanding considerable interdisciplinary disagreement, terminological classification necessitates individualized interpretation.`;
  expect(issuesOf({ 'pages/contact.mdx': `${text}\n${hard}\n` })).toEqual([]);
});

test('short sentences of long words are not the only thing that counts', () => {
  const article = `${textOf('articles/story.mdx')}\n${'He said no. '.repeat(30)}Responsibility.\n`;
  expect(issuesOf({ 'articles/story.mdx': article })).toEqual([]);
});
