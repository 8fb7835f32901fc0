import { expect, test } from 'vitest';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf, textOf, theIssueOf } from '../issues.ts';

test('words behind the address of a link are reported on the line of the link', () => {
  expect(siteWith('lost-in-editor').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 12,
        "file": "pages/home.mdx",
        "fix": "Take them out, and say in the words of the link where it leads.",
        "line": 13,
        "message": "The link to "/top/" has words behind its address, "What matters most", which the editor takes out.",
        "rule": "lost-in-editor",
        "severity": "error",
      },
    ]
  `);
});

test.each([
  ['a box before an item', '* [x] Done\n* Open', '13:1'],
  ['a table that aligns its columns', '| a | b |\n| :-- | --: |\n| 1 | 2 |', '13:1'],
])('%s is reported', (_, words, place) => {
  expect(issuesOf(homeWith(words))).toEqual([`pages/home.mdx:${place} lost-in-editor`]);
});

test('a footnote is reported where it is named and where it stands', () => {
  expect(issuesOf(homeWith('So it is.[^1]\n\n[^1]: Someone said so.'))).toEqual([
    'pages/home.mdx:13:10 lost-in-editor',
    'pages/home.mdx:15:1 lost-in-editor',
  ]);
});

test('a link that takes its address from another line is reported in both lines', () => {
  expect(issuesOf(homeWith('See [the page][top].\n\n[top]: /top/'))).toEqual([
    'pages/home.mdx:13:5 lost-in-editor',
    'pages/home.mdx:15:1 lost-in-editor',
  ]);
});

test('the words behind an address are quoted', () => {
  expect(theIssueOf(homeWith('See [the page](/top/ "Top").')).message).toBe(
    'The link to "/top/" has words behind its address, "Top", which the editor takes out.',
  );
});

test('a plain table, list and link are kept', () => {
  expect(issuesOf(homeWith('| a | b |\n| --- | --- |\n| 1 | [2](/top/) |\n\n* One\n* Two'))).toEqual([]);
});

test('an answer is a text of its own, which the editor keeps as it is', () => {
  expect(issuesOf(changedFile('pillars/top.mdx', 'Yes, it is.', 'Yes, [it is](/contact/ "so").'))).toEqual(
    [],
  );
});

test('a note in a data file is told as advice', () => {
  expect(theIssueOf(changedFile('practice.yaml', 'phone: null', 'phone: null # ask Ada'))).toMatchObject({
    rule: 'lost-in-editor',
    severity: 'warning',
    message: 'What stands behind # is a note, which the editor takes out.',
  });
});

test('a # in words is no note', () => {
  expect(issuesOf(changedFile('pages/home.mdx', 'A quiet harbor', '"A quiet harbor # 1"'))).toEqual([]);
});

const title = (text: string) => changedFile('pages/home.mdx', 'title: Harbor Practice', `title: ${text}`);

test('the words behind a # in a title are lost to readers as well, and quoted', () => {
  expect(theIssueOf(title('Harbor Practice in Week #1, What to Do Tonight'))).toMatchInlineSnapshot(`
    {
      "column": 32,
      "file": "pages/home.mdx",
      "fix": "Put the whole text between two straight quotes ("…"). If it is a note, delete it, or keep it elsewhere.",
      "inEditor": {
        "fix": "If they are needed, type them into the field anew.",
        "message": "The words "#1, What to Do Tonight" are lost: they stand in the file, and neither readers nor this form get them.",
      },
      "line": 2,
      "message": "The words "#1, What to Do Tonight" are lost: a # with a space before it makes a note of all that follows on the line, which no reader gets.",
      "rule": "lost-in-editor",
      "severity": "error",
    }
  `);
});

test.each([
  ['behind a text', title('Harbor Practice # for now'), '2:24', '# for now'],
  ['behind a text between quotes', title('"Harbor Practice" #one'), '2:26', '#one'],
  [
    'behind a word that is no text',
    changedFile('pages/home.mdx', 'audience: all', 'audience: all #x'),
    '6:15',
    '#x',
  ],
  ['as a name for the text', title('&more Harbor Practice'), '2:8', '&more'],
  ['as a kind of text', title('!important Harbor Practice'), '2:8', '!important'],
  ['as a mark alone', title('! Harbor Practice'), '2:8', '!'],
])('words that YAML reads %s are an error where they stand', (_, change, place, words) => {
  const { line, column, rule, severity, message } = theIssueOf(change);
  expect(`${line}:${column} ${rule} ${severity}`).toBe(`${place} lost-in-editor error`);
  expect(message).toContain(`The words "${words}" are lost`);
});

test.each([
  ['in a data file', changedFile('practice.yaml', 'name: Harbor Practice', 'name: Harbor Practice #1')],
  ['in an item of a list', changedFile('practice.yaml', 'fees: null', 'fees: $180 a session # from January')],
  ['in words of directions', { 'notices.yaml': `%YAML 1.1\n---\n${textOf('notices.yaml')}` }],
])('%s too', (_, change) => {
  expect(siteWith(change).issues.map(({ rule, severity }) => `${rule} ${severity}`)).toContain(
    'lost-in-editor error',
  );
});

test.each([
  ['of its own', '# ask Ada\naudience: all'],
  ['behind a name', 'audience: # who\n  all'],
])('a note %s is told as advice', (_, fields) => {
  expect(theIssueOf(changedFile('pages/home.mdx', 'audience: all', fields)).severity).toBe('warning');
});

test('what is lost in one field is told beside what is wrong in another', () => {
  const text = textOf('pages/home.mdx')
    .replace('title: Harbor Practice', 'title: Harbor Practice #1')
    .replace('audience: all', 'audience: us');
  expect(issuesOf({ 'pages/home.mdx': text }).sort()).toEqual([
    'pages/home.mdx:2:24 lost-in-editor',
    'pages/home.mdx:6:1 invalid-field',
  ]);
});

test.each(['"A week #1"', "'&more'", 'One & two! 50% off#1', 'C#', '>-\n  Folded #1 & more'])(
  'a sign that is part of the words is no loss: %s',
  (words) => {
    expect(siteWith(title(words)).issues.filter(({ rule }) => rule === 'lost-in-editor')).toEqual([]);
  },
);
