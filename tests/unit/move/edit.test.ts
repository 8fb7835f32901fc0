import { expect, test } from 'vitest';
import { replaceRanges } from '#lib/markdown/replace-ranges.ts';
import { applyToRaw } from '#lib/move/edit.ts';

const edit = (start: number, end: number, text: string) => ({ file: 'a', start, end, text });

test('edits are made in their places, whatever their order', () => {
  expect(replaceRanges('one two three', [edit(8, 13, '3'), edit(0, 3, '1')])).toBe('1 two 3');
});

test('what Windows writes around the words stays, and the new lines are like the others', () => {
  const raw = '\uFEFFone\r\ntwo\r\nthree\r\n';
  expect(applyToRaw(raw, [edit(4, 7, '2'), edit(14, 14, 'four\n')])).toBe(
    '\uFEFFone\r\n2\r\nthree\r\nfour\r\n',
  );
});
