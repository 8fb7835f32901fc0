import { expect, test } from 'vitest';
import { toEdit } from '#lib/edits/to-edit.ts';

const SOURCE = { file: 'a.mdx', text: 'One.\n\nThe the end.\n' };

test('the place of words is counted from the start of the file', () => {
  expect(toEdit(SOURCE, { line: 3, column: 5 }, 'the end', 'it')).toEqual({
    edit: { file: 'a.mdx', start: 10, end: 17, text: 'it' },
  });
  expect(toEdit(SOURCE, { line: 1, column: 1 }, 'One', 'Two').edit).toMatchObject({ start: 0, end: 3 });
});

test.each([
  ['beside the place', { line: 3, column: 2 }, 'The'],
  ['in another line', { line: 1, column: 1 }, 'The'],
  ['nowhere', { line: 3, column: 1 }, 'An'],
])('nothing is replaced where the words stand %s', (_, place, from) => {
  expect(toEdit(SOURCE, place, from, 'A')).toEqual({});
});

test('a change to the same words is none', () => {
  expect(toEdit(SOURCE, { line: 1, column: 1 }, 'One', 'One')).toEqual({});
});
