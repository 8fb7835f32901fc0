import { expect, test } from 'vitest';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { issuesOf } from '../issues.ts';

const titled = (title: string, share: string) =>
  changedFile('articles/story.mdx', 'title: A story', `share: ${share}\ntitle: ${title}`);

test('a title that the picture for shared links cannot show is reported', () => {
  expect(siteWith('undrawable-title').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "articles/story.mdx",
        "fix": "Write the title with letters, digits and plain marks, or leave out "share: full".",
        "inEditor": {
          "fix": "Write the title with letters, digits and plain marks, or choose "neutral" under "Share".",
        },
        "line": 2,
        "message": "The title "A story → told 🌿 and told" is to be drawn in the picture for shared links, which cannot show "→" and "🌿".",
        "rule": "undrawable-title",
        "severity": "error",
      },
    ]
  `);
});

test.each(['Café, or “home”: what’s left?', 'Who we are — and why', 'EMDR® & 12 steps #1'])(
  'the title "%s" can be drawn',
  (title) => {
    expect(issuesOf(titled(`'${title.replaceAll("'", "''")}'`, 'full'))).toEqual([]);
  },
);

test('a title that is not drawn may have any character', () => {
  expect(issuesOf(titled('A story → told', 'neutral'))).toEqual([]);
});
