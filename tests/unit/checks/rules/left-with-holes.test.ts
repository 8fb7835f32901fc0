import { expect, test } from 'vitest';
import { siteWith } from '#tests/fixture-site.ts';
import { factsWith } from '../../content/seen/depending.ts';
import { homeWith, issuesOf, textOf } from '../issues.ts';

const when = (words: string) => `<WhenKnownInLine fact="phone">${words}</WhenKnownInLine>`;
const whilst = (words: string) => `<WhileUnknownInLine fact="phone">${words}</WhileUnknownInLine>`;

test('a sentence of which a comma is left is reported', () => {
  expect(siteWith('left-with-holes').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "pages/home.mdx",
        "fix": "Mark the space, the comma or the "and" with the words that they belong to (<WhenKnownInLine> or <WhileUnknownInLine>), and give each case a whole sentence.",
        "inEditor": {
          "fix": "Mark the space, the comma or the "and" with the words that they belong to ("When known in line" or "While unknown in line"), and give each case a whole sentence.",
        },
        "line": 13,
        "message": "", ." is left of this where words depend on a fact: Write to us, .",
        "rule": "left-with-holes",
        "severity": "error",
      },
    ]
  `);
});

const HOLES = [
  `Write to us and ${when('call us')}.`,
  `${when('Call us')}.`,
  `${when('Call us, or')} write to us.`,
  `Write to us.${when(' Call us')}.`,
  `Write to us (${when('or call')}).`,
  `Say "${when('it is me')}" then.`,
  `${whilst('Write to us')}, and rest.`,
  `Write to us ${when('or call us')}.`,
  `* Write\n* ${when('Call')}, or rest`,
  `## What to do, ${when('or whom to call')}!\n\nWords.`,
  `## ${when('Call us')}\n\nWords.`,
  `| ${when('a')} | ${when('b')} |\n| --- | --- |\n| c | d |`,
  `| a | b |\n| --- | --- |\n| c | ${when('d')} |\n| e | ${when('f')} |`,
  `| a | b |\n| --- | --- |\n| ${when('c')} | ${when('d')} |`,
];

test.each(HOLES)(
  'so is what is left of this, while the fact is unknown and on the day it goes: %s',
  (words) => {
    for (const phone of [false, true]) {
      const told = issuesOf({ ...homeWith(words), ...factsWith({ phone }) });
      expect(told).toEqual([
        expect.stringMatching(/^pages\/home\.mdx:13:1 left-with-holes$|:1[34]:\d left-with-holes$/),
      ]);
    }
  },
);

test.each([
  `Write to us${when(', or call us')}.`,
  `${when('Call us, or write')}${whilst('Write')} to us.`,
  `Write to us${when(' (or call)')}.`,
  `Write to us.${when(' Or call us.')}`,
  `Write to us${whilst(': there is no telephone yet')}.`,
  `* write\n* ${when('call')}`,
  `It takes time ... ${when('Call us.')}`,
  `| a | b |\n| --- | --- |\n| c | d${when(' e')} |`,
  `| a | b |\n| --- | --- |\n| c | d |\n| ${when('e')} | ${when('f')} |`,
  `Come at 5 p.m.${when(' Or call.')}`,
])('what is whole in each case passes: %s', (words) => {
  for (const phone of [false, true])
    expect(issuesOf({ ...homeWith(words), ...factsWith({ phone }) })).toEqual([]);
});

test('answers are looked at as well', () => {
  const home = textOf('pages/home.mdx').replace(
    /\n---\n/,
    `\nfaq:\n  - question: Is there a telephone?\n    answer: 'Write to us and ${when('call us')}.'\n---\n`,
  );
  const told = siteWith({ 'pages/home.mdx': `${home}\n<Questions />\n` }).issues.map(({ rule }) => rule);
  expect(told).toContain('left-with-holes');
});
