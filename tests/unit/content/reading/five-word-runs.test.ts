import { expect, test } from 'vitest';
import { fiveWordRunsOf } from '#lib/content/reading/five-word-runs.ts';

test('five words in a row are one run, and the next starts a word later', () => {
  expect(fiveWordRunsOf(['one', 'two', 'three', 'four', 'five', 'six'])).toEqual([
    'one two three four five',
    'two three four five six',
  ]);
});

test('fewer words have none', () => {
  expect(fiveWordRunsOf(['one', 'two', 'three', 'four'])).toEqual([]);
});
