import { expect, test } from 'vitest';
import { memoizeByObject } from '#lib/memoize-by-object.ts';

test('the same object is computed once, and another by itself', () => {
  let computed = 0;
  const count = memoizeByObject((_key: object) => {
    computed += 1;
    return undefined;
  });
  const key = {};
  count(key);
  count(key);
  expect(computed).toBe(1);
  count({});
  expect(computed).toBe(2);
});
