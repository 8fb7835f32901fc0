import { expect, test } from 'vitest';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf, textOf, theIssueOf } from '../issues.ts';

test('a misspelled word is reported with the words that are near it', () => {
  expect(siteWith('spelling').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 10,
        "file": "pages/home.mdx",
        "fix": "Did you mean "receive" or "relieve" or "received"? If the word is right, add it to words.txt, and it is never told again.",
        "inEditor": {
          "fix": "Did you mean "receive" or "relieve" or "received"? If the word is right, leave it: it stops nothing.",
        },
        "line": 13,
        "message": ""recieve" is in no dictionary.",
        "rule": "spelling",
        "severity": "warning",
      },
    ]
  `);
});

test('a British spelling is told as such', () => {
  const { message, fix } = theIssueOf(homeWith('Their behaviour changed.'));
  expect(`${message} ${fix}`).toMatchInlineSnapshot(
    `""behaviour" is not spelled as in the United States. Write "behavior". If it is right here, as in a name, add it to words.txt."`,
  );
});

test.each([
  ['colours', 'colors'],
  ['organise', 'organize'],
  ['organisations', 'organizations'],
  ['analyse', 'analyze'],
  ['centre', 'center'],
  ['licence', 'license'],
  ['travelled', 'traveled'],
  ['fulfilment', 'fulfillment'],
  ['Behaviour', 'behavior'],
])('"%s" is "%s" in the United States, or known there as well', (british, american) => {
  const { issues } = siteWith(homeWith(`They said ${british} here.`));
  expect(issues.every(({ fix }) => fix.startsWith(`Write "${american}"`))).toBe(true);
});

test('a word is told once a page, where it stands first', () => {
  expect(issuesOf(homeWith('Part of it.\nThe art of healng, and healng again.'))).toEqual([
    'pages/home.mdx:14:12 spelling',
  ]);
});

test.each([
  "The partner's chair, the partner’s chair, the partners' chairs.",
  'They don’t, can’t and won’t; it isn\'t theirs. "It\'s ours."',
  'A well-known, long-term, half-open self-report of non-members.',
  'HIPAA, PTSD and ICD-11 6C72, CSATs, the 12th day of the 1990s.',
  'Café, naïve, fiancé.',
  'José, María, Zoë’s résumé.',
  'Write to someone@exmple.org or https://exmple.org/abcdefg, see 988lifeline.org and practice.yaml.',
  'It is /abcdef-ghijk/ now.',
  'Press `Ctrl` and `xyzzyx`.',
  'In Miami and Florida on Monday.',
  'Harbor Practice and Ada are names.',
])('%j is spelled right', (words) => {
  expect(issuesOf(homeWith(words)).filter((fault) => fault.includes('spelling'))).toEqual([]);
});

test('of words with a hyphen, the part is told that no one knows', () => {
  expect(theIssueOf(homeWith('It is a self-reprot.'))).toMatchObject({
    column: 14,
    message: '"reprot" is in no dictionary.',
  });
});

test('a word with a hyphen can stand in words.txt as a whole', () => {
  expect(issuesOf({ ...homeWith('The Wi-Xi is off.'), 'words.txt': 'Wi-Xi\n' })).toEqual([]);
});

test('a word of words.txt is right, and one in small letters may start a sentence', () => {
  const words = '# Names\nfrobnicate # a note\nXanadoo\n';
  const home = homeWith('Frobnicate it, and frobnicate’s end. Go to Xanadoo.');
  expect(issuesOf({ ...home, 'words.txt': words })).toEqual([]);
});

test('a name of words.txt in small letters is none', () => {
  expect(issuesOf({ ...homeWith('Go to xanadoo.'), 'words.txt': 'Xanadoo\n' })).toEqual([
    'pages/home.mdx:13:7 spelling',
  ]);
});

test('a word of words.txt that no page uses is no fault', () => {
  expect(issuesOf({ 'words.txt': 'frobnicate\n' })).toEqual([]);
});

test('a word of words.txt is offered where it is the nearest', () => {
  expect(theIssueOf({ ...homeWith('Go to Xanado.'), 'words.txt': 'Xanadoo\n' }).fix).toContain('"Xanadoo"');
});

test('titles, questions and the attributes of components are looked at, each with its line', () => {
  const text = textOf('pages/home.mdx')
    .replace('heading: A quiet harbor', 'heading: A quiett harbor')
    .replace('updated:', 'faq:\n  - question: Is it smal?\n    answer: It is tinny and litle.\nupdated:');
  expect(
    issuesOf({
      'pages/home.mdx': `${text}\n<Questions />\n\n<Callout title="Somthing">\nYes.\n</Callout>\n`,
    }),
  ).toEqual([
    'pages/home.mdx:3:1 spelling',
    'pages/home.mdx:9:5 spelling',
    'pages/home.mdx:10:5 spelling',
    'pages/home.mdx:18:1 spelling',
  ]);
});

test('the words of the data files are looked at', () => {
  expect(issuesOf(changedFile('practice.yaml', 'A practice made up', 'A practice maed up'))).toEqual([
    'practice.yaml:3:1 spelling',
  ]);
});
