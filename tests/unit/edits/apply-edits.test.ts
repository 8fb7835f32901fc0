import { expect, test } from 'vitest';
import { applyEdits } from '#lib/edits/apply-edits.ts';

const edit = (line: number, column: number, from: string, to: string) => ({ line, column, from, to });

test('words at a place become others', () => {
  expect(applyEdits('One.\nThe the end.\n', [edit(2, 1, 'The the', 'The')]).text).toBe('One.\nThe end.\n');
});

test('nothing changes where the words are not at the place', () => {
  const text = 'The end.\n';
  expect(
    applyEdits(text, [edit(1, 2, 'The', 'An'), edit(9, 1, 'The', 'An'), edit(0, 1, 'The', 'An')]),
  ).toEqual({
    text,
    made: [],
  });
});

test('several changes are made at once, in any order', () => {
  const edits = [edit(2, 1, 'b', 'BB'), edit(1, 3, 'a', ''), edit(1, 1, 'a', 'A')];
  expect(applyEdits('a a\nb\n', edits).text).toBe('A \nBB\n');
});

test('of two changes that overlap, the first is made', () => {
  const edits = [edit(1, 1, 'the the', 'the'), edit(1, 5, 'the the', 'the')];
  const { text, made } = applyEdits('the the the\n', edits);
  expect(text).toBe('the the\n');
  expect(made).toEqual(edits.slice(0, 1));
});

test('the same change twice is made once', () => {
  const twice = edit(1, 1, 'a', 'ab');
  expect(applyEdits('a\n', [twice, { ...twice }]).text).toBe('ab\n');
});

test('the ends of lines and a byte order mark stay as they are', () => {
  expect(applyEdits('\uFEFFa a\r\nb b\nc c', [edit(1, 1, 'a a', 'a'), edit(3, 1, 'c c', 'c')]).text).toBe(
    '\uFEFFa\r\nb b\nc',
  );
});

test('a change to the same words is none', () => {
  expect(applyEdits('a\n', [edit(1, 1, 'a', 'a')]).made).toEqual([]);
});
