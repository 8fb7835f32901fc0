import { expect, test } from 'vitest';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf } from '../issues.ts';

test('a fact in words that are there without it is reported', () => {
  expect(siteWith('misplaced-fact').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 24,
        "file": "pages/home.mdx",
        "fix": "Put it right behind the words that are about it, like this: <WhenKnownInLine fact="legalName">, or … </WhenKnownInLine><Fact name="legalName" />. Or put the paragraph into <WhenKnown fact="legalName">.",
        "inEditor": {
          "fix": "Mark the words right beside it as "When known in line", with this fact alone ticked, or put the paragraph into "When known".",
          "message": ""Fact" stands among words that are there without it: as long as nothing is filled in for it (the registered name), its place is empty.",
        },
        "line": 13,
        "message": "<Fact name="legalName" /> stands among words that are there without it: as long as nothing is filled in for it (the registered name), its place is empty.",
        "rule": "misplaced-fact",
        "severity": "error",
      },
    ]
  `);
});

const RIGHT = [
  '<WhenKnown fact="phone">\nCall <Fact name="phone" /> any day.\n</WhenKnown>',
  'Write<WhenKnownInLine fact="phone">, or call </WhenKnownInLine><Fact name="phone" />.',
  'Write. <Fact name="phone" /><WhenKnownInLine fact="phone"> is our number.</WhenKnownInLine>',
  'Write<WhenKnownInLine fact="phone">, or call <Fact name="phone" /> any day</WhenKnownInLine>.',
  '<WhenKnown fact="phone">\n* Write\n* Call **us**: <Fact name="phone" />\n</WhenKnown>',
  // One of two is known, and it is not the other.
  '<WhenKnown fact="phone, email">\n<WhileUnknown fact="email">\nCall <Fact name="phone" />.\n</WhileUnknown>\n</WhenKnown>',
];

test.each(RIGHT)('a fact that is known wherever the words beside it are seen is right: %s', (words) => {
  expect(issuesOf(homeWith(words))).toEqual([]);
});

const WRONG = [
  '<Fact name="phone" />',
  'Call <Fact name="phone" />.',
  'Write<WhenKnownInLine fact="phone">, or call</WhenKnownInLine> <Fact name="phone" />.',
  'Write<WhenKnownInLine fact="email">, or call </WhenKnownInLine><Fact name="phone" />.',
  '<WhenKnown fact="phone, email">\nCall <Fact name="phone" />.\n</WhenKnown>',
  '<WhileUnknown fact="phone">\nCall <Fact name="phone" />.\n</WhileUnknown>',
];

test.each(WRONG)('a fact that may be unknown there is not: %s', (words) => {
  expect(issuesOf(homeWith(words))).toContainEqual(expect.stringContaining('misplaced-fact'));
});

test('an answer may name a fact, and the same is told there', () => {
  const answered = (answer: string) =>
    changedFile('pillars/top.mdx', 'answer: Yes, it is.', `answer: '${answer}'`);
  expect(
    issuesOf(
      answered('Yes, it is<WhenKnownInLine fact="phone">, or call </WhenKnownInLine><Fact name="phone" />.'),
    ),
  ).toEqual([]);
  expect(issuesOf(answered('Yes, call <Fact name="phone" />.'))).toEqual([
    expect.stringMatching(/^pillars\/top\.mdx:\d+:\d+ misplaced-fact$/),
  ]);
});
