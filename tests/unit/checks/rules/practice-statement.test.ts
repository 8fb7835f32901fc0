import { expect, test } from 'vitest';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { allIssuesOf, homeWith, textOf, theIssueOf } from '../issues.ts';

const DESCRIBED = changedFile(
  'pages/home.mdx',
  'The first page of a small site that exists only for the tests of this project.',
  'We treat adults by video and in person. The first page of a small site for tests.',
);

test('a statement about the practice is reported with what to do, and keeps nothing from being published', () => {
  expect(siteWith('practice-statement').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "pages/home.mdx",
        "fix": "If the practice says so itself, put the words into <Confirm id="…">: the practice is then asked. If not, say what holds for therapy anywhere, such as "Therapists often …" or "Ask a therapist whether …", or leave it out.",
        "inEditor": {
          "fix": "If the practice says so itself, select the words, click "Co" above them, and choose the statement: the practice is then asked. If not, say what holds for therapy anywhere, such as "Therapists often …" or "Ask a therapist whether …", or leave it out.",
        },
        "line": 13,
        "message": ""We begin with sleep" says something about the practice: We begin with sleep, and never take sides.",
        "rule": "practice-statement",
        "severity": "warning",
      },
    ]
  `);
});

test.each([
  'We offer <Confirm id="so">a first talk</Confirm> to everyone.',
  '<Confirm id="so">We leave no voicemail.</Confirm>',
  '<Confirm id="so">Most of the people we work with</Confirm> are:\n\n* tired',
])('%j is marked, and passes', (words) => {
  expect(allIssuesOf(homeWith(words))).toEqual([]);
});

test('a mark covers its own clause, and no other statement of the paragraph', () => {
  const words = 'We offer <Confirm id="so">a first talk</Confirm>. We leave no voicemail.';
  expect(theIssueOf(homeWith(words)).message).toBe(
    '"We leave no voicemail" says something about the practice: We leave no voicemail.',
  );
});

test('what comes with a fact is confirmed with it', () => {
  const words = '<WhenKnown fact="replyWithin">\nWe answer <Fact name="replyWithin" />.\n</WhenKnown>';
  expect(allIssuesOf(homeWith(words))).toEqual([]);
});

test('where a page shows words in several forms, each statement is told once', () => {
  const words = '<WhileUnknown fact="phone">\nWe answer every letter.\n</WhileUnknown>\n\nWe treat adults.';
  expect(allIssuesOf(homeWith(words))).toEqual([
    'pages/home.mdx:14:1 practice-statement',
    'pages/home.mdx:17:1 practice-statement',
  ]);
});

test.each([
  ['an answer', changedFile('pillars/top.mdx', 'Yes, it is.', 'Yes, and we treat it.')],
  ['a description', DESCRIBED],
  ['the main button', changedFile('navigation.yaml', 'Write to us', 'Book a session')],
  [
    'the line of shared links',
    changedFile('practice.yaml', 'sharingLine: ', 'sharingLine: We treat adults. '),
  ],
  ['an attribute', homeWith('<Callout title="We treat adults">\nWords.\n</Callout>')],
])('it is found in %s', (_, change) => {
  expect(theIssueOf(change)).toMatchObject({ rule: 'practice-statement', severity: 'warning' });
});

test('where no mark can stand, none is asked for', () => {
  expect(theIssueOf(DESCRIBED).fix).toMatch(/^No mark can stand here/);
});

test('the main button is marked beside its words', () => {
  const marked = textOf('navigation.yaml')
    .replace('Write to us', 'Book a session')
    .replace(/(\n +)shortLabel/, '$1confirm: booking$1shortLabel');
  expect(allIssuesOf({ 'navigation.yaml': marked })).toEqual([]);
});
