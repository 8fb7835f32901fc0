import { expect, test } from 'vitest';
import { readingMinutesOf } from '#lib/content/reading/reading-time.ts';
import { pageWith } from '#tools/copies/write-page.ts';

const pageOf = (words: number) => pageWith({}, Array.from({ length: words }, () => 'word').join(' '));

test.each([
  [10, 1],
  [238, 1],
  [357, 2],
  [2380, 10],
])('%i words take %i minutes', (words, minutes) => {
  expect(readingMinutesOf(pageOf(words))).toBe(minutes);
});
