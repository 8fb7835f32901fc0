import { expect, test } from 'vitest';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { faultsOf, homeWith, theFaultOf } from '../faults.ts';

test('a paragraph that stands on two pages but for one word is reported on the second', () => {
  expect(siteWith('repeated-paragraph').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "pages/home.mdx",
        "fix": "Say here what only this page has to say, or link to the other page.",
        "line": 13,
        "message": "This says the same as line 15 of pages/contact.mdx: At night the house is quiet, and the phone lies face down on the table, and you count the hours until somebody wakes up and you can talk.",
        "rule": "repeated-paragraph",
        "severity": "error",
      },
    ]
  `);
});

const LONG =
  'Somebody who has not slept reads slowly, and every word that is not needed takes a little of the strength that is left for the rest.';

test('a paragraph may stand twice on one page', () => {
  expect(faultsOf(homeWith(`${LONG}\n\n${LONG}`))).toEqual([]);
});

test('short lines may be alike', () => {
  const line = 'You can stop reading here and come back.';
  const contact = changedFile('pages/contact.mdx', 'There is no address.', line);
  expect(faultsOf({ ...contact, ...homeWith(line) })).toEqual([]);
});

test('paragraphs about the same in other words are two', () => {
  const other =
    'A tired reader goes word by word through a text, so leave out whatever they could do without tonight, because strength is short.';
  const contact = changedFile('pages/contact.mdx', 'There is no address.', other);
  expect(faultsOf({ ...contact, ...homeWith(LONG) })).toEqual([]);
});

test('paragraphs that only begin alike are two, whatever was read before them', () => {
  const one =
    'If you are the partner, you can leave the rest of this page unread and start with the next one.';
  const other = 'If you are the partner, you can ask for any of these without giving a reason.';
  const contact = changedFile('pages/contact.mdx', 'There is no address.', other);
  for (let round = 0; round < 10; round++) {
    const fresh = Array.from(
      { length: 16 + round },
      (_, at) => `word${String.fromCharCode(97 + round, 97 + at)}`,
    );
    expect(
      faultsOf(homeWith(`We met ${fresh.join(' and ')}.`)).filter((each) => each.endsWith('paragraph')),
    ).toEqual([]);
    expect(faultsOf({ ...contact, ...homeWith(one) })).toEqual([]);
  }
});

test('an answer that repeats a paragraph of another page is reported', () => {
  const change = { ...homeWith(LONG), ...changedFile('pillars/top.mdx', 'Yes, it is.', LONG) };
  expect(theFaultOf(change)).toMatchObject({ file: 'pillars/top.mdx', line: 11, rule: 'repeated-paragraph' });
});
