import { expect, test } from 'vitest';
import { type Change, changesBetween } from '#lib/checks/words/changes-between.ts';

const words = (count: number, name: string) => Array.from({ length: count }, (_, at) => `${name}${at}`);

/** The second row, made of the first and what was added; and how much both have. */
function madeOf(changes: readonly Change[], first: readonly string[], second: readonly string[]) {
  const made: string[] = [];
  let [a, b, kept] = [0, 0, 0];
  for (const { added, removed, count } of changes) {
    made.push(...(added ? second.slice(b, b + count) : removed ? [] : first.slice(a, a + count)));
    if (!added) a += count;
    if (!removed) b += count;
    if (!added && !removed) kept += count;
  }
  return { made, kept, read: a };
}

const text = words(300, 'a');
test.each([
  ['nothing', [], [], 0],
  ['the same', text, text, 300],
  ['one more', text, text.toSpliced(150, 0, 'x'), 300],
  ['one less', text, text.toSpliced(150, 1), 299],
  ['one at each end', text, ['x', ...text, 'y'], 300],
  ['every fourth word another one', text, text.map((word, at) => (at % 4 ? word : 'x')), 225],
  ['two halves that were swapped', text, [...text.slice(100), ...text.slice(0, 100)], 200],
  [
    'a refrain',
    Array(20).fill('over and over').join(' ').split(' '),
    Array(19).fill('over and over').join(' ').split(' '),
    57,
  ],
  ['nothing in common', words(30, 'a'), words(40, 'b'), 0],
  ['a long text, all of it written anew', words(20_000, 'a'), words(20_000, 'b'), 0],
  [
    'a long text after one that ends within a run',
    [...text.slice(0, 298), ...words(9000, 'b')],
    [...text.slice(0, 298), ...words(9000, 'c')],
    298,
  ],
  [
    'a long text between two that were kept',
    [...text, ...words(9000, 'b'), 'z'],
    [...text, ...words(9000, 'c'), 'z'],
    300,
  ],
])('%s', (_, first, second, kept) => {
  const result = madeOf(changesBetween(first, second), first, second);
  expect(result.made).toEqual(second);
  expect(result.read).toBe(first.length);
  expect(result.kept).toBe(kept);
});
