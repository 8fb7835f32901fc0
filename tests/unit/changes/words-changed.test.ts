import { expect, test } from 'vitest';
import { wordsChanged } from '#lib/changes/words-changed.ts';

const PAGE = `---
title: Fees
navLabel: Fees
faq:
  - question: How much is it?
    answer: It is in the list.
---

We talk about fees first.

## In the office

A session takes **fifty** minutes. See [the list](/list/).

## By video

The same as in the office.

<Figure src="/images/fees/room.jpg" alt="A room" />
`;

const between = (from: string, to: string, path = 'content/pages/fees.mdx', text = PAGE) => {
  expect(text).toContain(from);
  return wordsChanged(path, text, text.replace(from, to));
};
const short = (from: string, to: string) =>
  between(from, to).map(({ where, removed, added }) => [where, removed, added]);

test('a change is told with its place and the words around it', () => {
  expect(between('**fifty** minutes', '**sixty** minutes')).toEqual([
    {
      where: 'In the office',
      before: 'In the office A session takes',
      removed: 'fifty',
      added: 'sixty',
      after: 'minutes. See the list (/list/). By',
    },
  ]);
});

test.each([
  ['title: Fees', 'title: Our fees', [['Title', 'Fees', 'Our fees']]],
  ['navLabel: Fees', 'navLabel: Cost', [['Name in menus', 'Fees', 'Cost']]],
  ['in the list', 'on the list', [['Questions › How much is it? › Answer', 'in', 'on']]],
  ['We talk', 'You and we talk', [['The first words', 'We', 'You and we']]],
  ['## By video', '## On a screen', [['On a screen', 'By video', 'On a screen']]],
  ['(/list/)', '(/fees/list/)', [['In the office', '', 'fees/']]],
  ['alt="A room"', 'alt="Two chairs"', [['By video', 'A room', 'Two chairs']]],
  ['**fifty**', 'fifty', []],
  ['The same as in the office.\n', '', [['By video', 'The same as in the office.', '']]],
])('%j to %j', (from, to, told) => {
  expect(short(from, to)).toEqual(told);
});

test('a whole page comes and goes, its words before its fields', () => {
  const told = wordsChanged('content/pages/fees.mdx', null, PAGE);
  expect(told.slice(0, 2)).toMatchObject([
    { where: 'The first words', removed: '', added: expect.stringContaining('We talk') },
    { where: 'Title', before: '', removed: '', added: 'Fees', after: '' },
  ]);
  expect(wordsChanged('content/pages/fees.mdx', PAGE, null).map(({ where }) => where)).toEqual(
    told.map(({ where }) => where),
  );
  expect(wordsChanged('content/pages/fees.mdx', PAGE, null).every(({ added }) => added === '')).toBe(true);
  expect(wordsChanged('content/pages/fees.mdx', PAGE, PAGE)).toEqual([]);
});

test('a data file is told by its fields, and one that cannot be read by its lines', () => {
  const yaml = 'phone: null\naddress:\n  street: 1 Quay\nlines:\n  - name: First\n    call: "988"\n';
  const told = (from: string, to: string) =>
    between(from, to, 'content/practice.yaml', yaml).map(({ where, removed, added }) => [
      where,
      removed,
      added,
    ]);
  expect(told('phone: null', 'phone: "+1305"')).toEqual([['Phone', '', '+1305']]);
  expect(told('1 Quay', '2 Quay')).toEqual([['Address › Street', '1', '2']]);
  expect(told('"988"', '"911"')).toEqual([['Lines › First › Call', '988', '911']]);
  expect(wordsChanged('content/practice.yaml', 'a: "', 'b: "')).toMatchObject([{ where: 'The fields' }]);
});

test('facts are told as their form shows them, and the days that the room keeps of them are not', () => {
  const before = 'state: Florida\naiCrawlers: all\nlanguages: [en]\nhours: []\n';
  const after = `state: Florida
aiCrawlers: no-training
languages: [en, ase]
locations: [{ street: 2 Coral Way, state: FL }]
hours: [{ days: [monday, saturday], opens: 09:00 }]
changed: { aiCrawlers: 2026-11-23 }
`;
  const told = wordsChanged('content/practice.yaml', before, after);
  expect(told.map(({ where, added }) => [where, added])).toEqual([
    ['Programs of AI companies', 'Answer questions with these pages, but learn nothing from them'],
    ['Languages', 'American Sign Language'],
    ['Places › 2 Coral Way › Street', '2 Coral Way'],
    ['Places › 2 Coral Way › State', 'Florida'],
    ['Hours › 09:00 › Days', 'Monday Saturday'],
    ['Hours › 09:00 › Opens', '09:00'],
  ]);
});
