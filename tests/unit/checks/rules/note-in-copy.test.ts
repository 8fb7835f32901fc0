import { expect, test } from 'vitest';
import { noteInCopy } from '#lib/checks/rules/note-in-copy.ts';
import { CHECK_CONTEXT, changedFile, siteWith } from '#tests/fixture-site.ts';
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
  '[Image: a quiet room]',
  'It helps (needs a source).',
  'Insert photo here',
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

test('a blank that no one has filled is reported with what belongs there', () => {
  expect(theIssueOf(homeWith('(Write: the first words.)'))).toMatchInlineSnapshot(`
    {
      "column": 1,
      "file": "pages/home.mdx",
      "fix": "Write it in place of the brackets and all between them.",
      "line": 13,
      "message": ""(Write: the first words.)" is a blank that no one has filled yet.",
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

// One rule alone: the others take most of the time of a check.
const told = (change: Record<string, string>) =>
  noteInCopy.check({ ...siteWith(change), context: CHECK_CONTEXT }).sort((a, b) => a.line - b.line);

const RESIDUE = [
  'As an AI language model, I have no feelings.',
  'As an artificial intelligence assistant, I do not know.',
  'As of my last knowledge update, it was so.',
  'I cannot browse the internet.',
  'Certainly! Here is a text for your page.',
  'Absolutely! Below are four ideas.',
  'Here’s a more polished version of the section.',
  'Would you like me to shorten it?',
  'Let me know if you’d like any changes.',
  'If you want, I can rewrite the end.',
  'Feel free to adjust this.',
  'Regenerate response',
  'It helps. citeturn2view0turn3search4',
  'It helps【4:2†notes.pdf】.',
  'It helps :contentReference[oaicite:7].',
  'It helps [cite: 12].',
  '[cite_start]It helps.',
  'See [[Contact|how to reach us]].',
  'See ![[drawing]].',
  'Dear \\{\\{first_name}},',
  "It is '''bold''' there.",
  'It helps.[when?]',
  'It helps.[12]',
  'It is [i]slanted[/i] there.',
  '[gallery ids="3,4"]',
  '[vc_row]',
  'Dear *|LNAME|*,',
  'It is so. %%ask Ada%%',
  'See Error! Reference source not found.',
  '[if !supportLists]One',
  'I hope this helps! Let me know what you think.',
  'I’m sorry, but I cannot assist with that.',
  '== Who we are ==',
  "It is ''slanted'' there.",
  'It helps[a] a little.',
  'It helps.[d]',
  'Comment [AB12]: ask Ada',
  'Formatted: Font: Italic',
  'Page 4 of 9',
];

test('what a chat, a wiki, another site or a word processor leaves is told once in each paragraph', () => {
  const found = told(homeWith(RESIDUE.join('\n\n')));
  expect(found.map(({ line }) => line)).toEqual(RESIDUE.map((_, index) => 13 + 2 * index));
});

test('what stands on a line of its own is told where it is the only one of a page as well', () => {
  for (const left of ['== Who we are ==', 'Formatted: Font: Italic', 'Page 4 of 9'])
    expect(told(homeWith(`One.\n\n${left}\n\nTwo.`)).map(({ line }) => line)).toEqual([15]);
});

test('what people say is not taken for it', () => {
  const said = [
    'Would you like me to listen?',
    'Let me know if you would like to come.',
    'Of course. Let me think about it.',
    '"Sure, here is my phone," he says.',
    'Here is a version of the day that hurts less.',
    'Feel free to come in.',
    'Certainly, it is hard.',
    'He asked an AI, and it said [sic] what it says.',
    'Rooms [a] and [b] are open.',
    'It is 100% yours, 50% mine.',
    'If you like, I can come again.',
    'I hope this helps you to sleep.',
    "I'm sorry, but I can't sleep.",
    'Sorry, I can’t help it, and "I’m sorry, I can’t help you," she says.',
    'He wrote of the parent[s] and the child[ren].',
    'On page 4 of 9 it says so.',
    "She said 'no', 'yes' and 'perhaps'.",
    'It is 1 = 1 and 2 == 2.',
    'Comment on it, or not.',
  ];
  expect(told(homeWith(said.join('\n\n')))).toEqual([]);
});

test('it is told in a field, an attribute, an answer and a fact as well', () => {
  const left = "'See [[fees]] first'";
  const changes = [
    changedFile('pages/home.mdx', 'A quiet harbor', left),
    homeWith('<Callout title="See [[fees]]">\nYes.\n</Callout>'),
    changedFile('pillars/top.mdx', 'Yes, it is.', left),
    changedFile('practice.yaml', 'fees: null', `fees: ${left}`),
  ];
  expect(changes.map((change) => told(change).map(({ file, line }) => `${file}:${line}`))).toEqual([
    ['pages/home.mdx:3'],
    ['pages/home.mdx:13'],
    ['pillars/top.mdx:11'],
    ['practice.yaml:11'],
  ]);
});

const NOTHING = [
  'n/a',
  'N.A.',
  'none',
  '"-"',
  '—',
  '"???"',
  'tbd',
  'unknown',
  'Not known yet',
  'To be confirmed',
  '(pending)',
  '...',
];

test('what stands for nothing is told where it is all that a text says', () => {
  const lead = NOTHING.map((words) => `  - ${words}\n`).join('');
  const found = told(changedFile('pillars/top.mdx', 'faq:', `lead:\n${lead}faq:`));
  expect(found.map(({ line }) => line)).toEqual(NOTHING.map((_, index) => 10 + index));
});

test.each([
  ['a fact', changedFile('practice.yaml', 'fees: null', 'fees: n/a'), 'write null'],
  [
    'a field that may be missing',
    changedFile('pages/home.mdx', 'updated:', 'summary: none\nupdated:'),
    'delete the line',
  ],
  [
    'a field that every page has',
    changedFile('pages/home.mdx', 'A quiet harbor', 'Unknown'),
    'delete the item',
  ],
  ['an attribute', homeWith('<Callout title="N/A">\nYes.\n</Callout>'), 'delete the item'],
  ['an answer', changedFile('pillars/top.mdx', 'Yes, it is.', 'Not applicable.'), 'delete the item'],
])('%s that says nothing is told with what to do', (_, change, fix) => {
  expect(told(change)).toEqual([
    expect.objectContaining({
      message: expect.stringContaining('says nothing to a reader'),
      fix: expect.stringContaining(fix),
    }),
  ]);
});

test('nothing may be said among other words, in an item and in a table', () => {
  const words = 'None of it is known.\n\n* None\n* Some\n\n| a | b |\n| - | - |\n| n/a | - |';
  expect(
    told({ ...homeWith(words), ...changedFile('practice.yaml', 'fees: null', 'fees: None on Sundays') }),
  ).toEqual([]);
});
