import { expect, test } from 'vitest';
import { applyEdits } from '#lib/edits/apply-edits.ts';

const edit = (start: number, end: number, text: string) => ({ file: 'a', start, end, text });

test('several changes are made at once, in any order', () => {
  expect(applyEdits('one two three', [edit(8, 13, '3'), edit(0, 3, '1'), edit(4, 8, '')])).toBe('1 3');
});

test('of two changes that overlap, the first is made', () => {
  expect(applyEdits('the the the\n', [edit(4, 11, 'the'), edit(0, 7, 'the')])).toBe('the the\n');
});

test('the same change twice is made once', () => {
  expect(applyEdits('a\n', [edit(0, 1, 'ab'), edit(0, 1, 'ab')])).toBe('ab\n');
});

test('words are put in between where nothing is taken out', () => {
  expect(applyEdits('ab', [edit(1, 1, '-'), edit(1, 2, 'c')])).toBe('a-c');
});

test('what Windows writes around the words stays, and the new lines are like the others', () => {
  const raw = '\uFEFFone\r\ntwo\r\nthree\r\n';
  expect(applyEdits(raw, [edit(4, 7, '2'), edit(14, 14, 'four\n')])).toBe(
    '\uFEFFone\r\n2\r\nthree\r\nfour\r\n',
  );
});
