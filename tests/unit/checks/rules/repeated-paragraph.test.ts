import { expect, test } from 'vitest';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf, theIssueOf } from '../issues.ts';

test('a paragraph that stands on two pages but for one word is reported on the second', () => {
  expect(siteWith('repeated-paragraph').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "pages/home.mdx",
        "fix": "Say here what only this page has to say, or link to the other page.",
        "inEditor": {
          "message": "This says the same as a paragraph of the page "Contact": At night the house is quiet, and the phone lies face down on the table, and you count the hours until someone wakes up and you can talk.",
        },
        "line": 13,
        "message": "This says the same as line 15 of pages/contact.mdx: At night the house is quiet, and the phone lies face down on the table, and you count the hours until someone wakes up and you can talk.",
        "rule": "repeated-paragraph",
        "severity": "error",
      },
    ]
  `);
});

const LONG =
  'Someone who has not slept reads slowly, and every word that is not needed takes a little of the strength that is left for the rest.';

test('a paragraph may stand twice on one page', () => {
  expect(issuesOf(homeWith(`${LONG}\n\n${LONG}`))).toEqual([]);
});

test('short lines may be alike', () => {
  const line = 'You can stop reading here and come back.';
  const contact = changedFile('pages/contact.mdx', 'There is no address.', line);
  expect(issuesOf({ ...contact, ...homeWith(line) })).toEqual([]);
});

test('paragraphs about the same in other words are two', () => {
  const other =
    'A tired reader goes word by word through a text, so leave out whatever they could do without tonight, because strength is short.';
  const contact = changedFile('pages/contact.mdx', 'There is no address.', other);
  expect(issuesOf({ ...contact, ...homeWith(LONG) })).toEqual([]);
});

test('paragraphs that only begin alike are two, whatever their words are', () => {
  const wordsFrom = (first: number, count: number) =>
    Array.from({ length: count }, (_, at) => `w${first + at}`).join(' ');
  // Of 11 runs of the shorter one, three are in both.
  const pairs = Array.from({ length: 60 }, (_, pair) => {
    const start = wordsFrom(100 * pair, 7);
    return [`${start} ${wordsFrom(100 * pair + 10, 8)}`, `${start} ${wordsFrom(100 * pair + 30, 12)}`];
  });
  const contact = changedFile(
    'pages/contact.mdx',
    'There is no address.',
    pairs.map(([one]) => one).join('\n\n'),
  );
  const faults = issuesOf({ ...contact, ...homeWith(pairs.map(([, other]) => other).join('\n\n')) });
  expect(faults.filter((fault) => fault.endsWith('repeated-paragraph'))).toEqual([]);
});

test('an answer that repeats a paragraph of another page is reported', () => {
  const change = { ...homeWith(LONG), ...changedFile('pillars/top.mdx', 'Yes, it is.', LONG) };
  expect(theIssueOf(change)).toMatchObject({ file: 'pillars/top.mdx', line: 11, rule: 'repeated-paragraph' });
});
