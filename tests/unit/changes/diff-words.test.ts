import { expect, test } from 'vitest';
import { diffWords } from '#lib/changes/diff-words.ts';

const inWords = (old: string, now: string) =>
  diffWords(old, now)
    .map(({ value, added, removed }) => (added ? `+${value}+` : removed ? `-${value}-` : value))
    .join('|');

test.each([
  ['One two three four five.', 'One two 3 four five.', 'One two |-three-|+3+| four five.'],
  ['Who can see that you paid', 'What we know so far', '-Who can see that you paid-|+What we know so far+'],
  ['a x b c d y e', 'a 1 b c d 2 e', 'a |-x-|+1+| b c d |-y-|+2+| e'],
  ['a x b c y e', 'a 1 b c 2 e', 'a |-x b c y-|+1 b c 2+| e'],
  ['x\ny', '1\n2', '-x-|+1+|\n|-y-|+2+'],
  ['', 'New.', '+New.+'],
  ['Gone.', '', '-Gone.-'],
  ['Same.', 'Same.', 'Same.'],
])('from %j to %j', (old, now, told) => {
  expect(inWords(old, now)).toBe(told);
});

test('both texts can be put together again from what is told', () => {
  const [old, now] = ['How much, and who can see  that you paid?', 'What it costs, and who else sees that.'];
  const parts = diffWords(old, now);
  const without = (side: 'added' | 'removed') =>
    parts
      .filter((part) => !part[side])
      .map(({ value }) => value)
      .join('');
  expect([without('added'), without('removed')]).toEqual([old, now]);
});
