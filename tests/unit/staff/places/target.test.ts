import { expect, test } from 'vitest';
import { targetOf, toHash } from '#staff/places/target.ts';

test.each([
  { field: ['Questions', 1, 'Answer'] },
  { words: 'It’s 100% “fine” # & /', heading: 'What helps?' },
])('%j comes back from the end of an address', (target) => {
  const { hash } = new URL(`http://site.invalid/keystatic${toHash(target)}`);
  expect(targetOf(hash)).toEqual(target);
});

test.each(['', '#', '#insurance', '#%', '#%22words%22', '#null', '#[]', '#{}'])(
  '%j names no place',
  (hash) => {
    expect(targetOf(hash)).toBeNull();
  },
);
