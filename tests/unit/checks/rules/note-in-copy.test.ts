import { expect, test } from 'vitest';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf, textOf, theIssueOf } from '../issues.ts';

test('a note on the second line of a paragraph is reported on that line', () => {
  expect(siteWith('note-in-copy').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 10,
        "file": "pages/home.mdx",
        "fix": "Do what the note says, then delete it.",
        "line": 12,
        "message": ""your signature model" reads like a note to the writer, not like words for a reader: (This is your signature model.)",
        "rule": "note-in-copy",
        "severity": "error",
      },
    ]
  `);
});

test.each([
  'This reinforces hierarchy.',
  'We use five parts (Your Model).',
  'See your porn pillar page.',
  'Your telehealth page extends these services.',
  'Then we link directly to your other page.',
  'Related Services (Internal Links)',
  'Start Today (CTA)',
  'TODO: ask Ada.',
  'Call [insert number here].',
  'lorem ipsum dolor',
  'Fees: TBA.',
  'More is coming soon.',
  'Call [number].',
  'XXX ask Ada.',
])('"%s" is a note', (note) => {
  expect(issuesOf(homeWith(note)).filter((fault) => !fault.endsWith(' spelling'))).toEqual([
    expect.stringMatching(/^pages\/home\.mdx:13:\d+ note-in-copy$/),
  ]);
});

test.each([
  'Your nervous system is tired.',
  'Links to other pages (and more) help.',
  'Read [your rights](/contact/) first.',
  'You have much to do.',
  'A soon coming end.',
])('"%s" is copy', (copy) => {
  expect(issuesOf(homeWith(copy))).toEqual([]);
});

test('a note in a field at the top is reported on its line', () => {
  expect(issuesOf(changedFile('pages/home.mdx', 'The first page of', 'TODO first page of'))).toEqual([
    'pages/home.mdx:4:1 note-in-copy',
  ]);
});

test('a note in the attribute of a component is reported', () => {
  expect(issuesOf(homeWith('<Callout title="TBD">\nYes.\n</Callout>'))).toEqual([
    'pages/home.mdx:13:1 note-in-copy',
  ]);
});

test('a note in a data file is reported', () => {
  expect(issuesOf(changedFile('practice.yaml', 'fees: null', 'fees: TBD'))).toEqual([
    'practice.yaml:11:1 note-in-copy',
  ]);
});

test('a note in a heading is reported', () => {
  expect(issuesOf(homeWith('## Start today (CTA)\n\nWords.'))).toEqual(['pages/home.mdx:13:16 note-in-copy']);
});

test('a note in an item of a list is reported', () => {
  expect(issuesOf(homeWith('* One\n* Two (internal link)'))).toEqual(['pages/home.mdx:14:7 note-in-copy']);
});

test('a note in a table is reported', () => {
  expect(issuesOf(homeWith('| a | b |\n| - | - |\n| TBD | d |'))).toEqual([
    'pages/home.mdx:15:3 note-in-copy',
  ]);
});

test('a note in an answer is reported where the answer starts', () => {
  expect(issuesOf(changedFile('pillars/top.mdx', 'Yes, it is.', 'TODO ask Ada.'))).toEqual([
    'pillars/top.mdx:11:5 note-in-copy',
  ]);
});

test.each([
  'Your system is overwhelmed.',
  'Go to our contact page.',
  'On some pages we link to other sites.',
])('"%s" is for readers', (words) => {
  expect(siteWith(homeWith(words)).issues).toEqual([]);
});

test('a blank that nobody has filled is reported with what belongs there', () => {
  expect(theIssueOf(homeWith('(Write: the first words.)'))).toMatchInlineSnapshot(`
    {
      "column": 1,
      "file": "pages/home.mdx",
      "fix": "Write it in place of the brackets and all between them.",
      "line": 13,
      "message": ""(Write: the first words.)" is a blank that nobody has filled yet.",
      "rule": "note-in-copy",
      "severity": "error",
    }
  `);
});

test.each(['heading', 'description', 'summary'])(
  'a blank at the top of the page, as its %s, is reported',
  (field) => {
    const blank = '"(Write: one or two sentences for search results, 50 to 170 characters.)"';
    const text = textOf('pages/home.mdx').replace(new RegExp(`^${field}: .*\n`, 'm'), '');
    const changed = { 'pages/home.mdx': text.replace('navLabel:', `${field}: ${blank}\nnavLabel:`) };
    expect(issuesOf(changed)).toEqual([expect.stringMatching(/^pages\/home\.mdx:\d:1 note-in-copy$/)]);
  },
);

test('a blank in the lead, and one in a question, are reported in their places', () => {
  const lead = changedFile('pillars/top.mdx', 'faq:', 'lead:\n  - "(Write: a line.)"\nfaq:');
  const text = lead['pillars/top.mdx']?.replace('Is this a test?', '"(Write: a question)?"') ?? '';
  expect(issuesOf({ 'pillars/top.mdx': text })).toEqual([
    'pillars/top.mdx:10:5 note-in-copy',
    'pillars/top.mdx:12:5 note-in-copy',
  ]);
});

test.each(['Ask us (write or call) first.', 'You can say no (write: no).'])('"%s" is no blank', (words) => {
  expect(issuesOf(homeWith(words))).toEqual([]);
});
