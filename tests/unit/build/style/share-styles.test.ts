import { expect, test } from 'vitest';
import { shareStyles } from '#build/style/share-styles.ts';

const pages = (...names: string[]) =>
  new Map(names.map((each, index) => [`/${index}/`, new Set(each.split(' '))]));

test('what one page in ten draws is in the stylesheet of all, and what fewer draw in theirs alone', () => {
  const shared = shareStyles(pages('a cycle', ...Array.from({ length: 18 }, () => 'a'), 'a box', 'a box'));
  expect(shared.get('/0/')).toEqual(new Set(['a', 'cycle']));
  expect(shared.get('/1/')).toEqual(new Set(['a']));
  const more = shareStyles(pages('a cycle', ...Array.from({ length: 17 }, () => 'a'), 'a box', 'a box'));
  expect(more.get('/0/')).toEqual(new Set(['a', 'box', 'cycle']));
  expect(more.get('/1/')).toEqual(new Set(['a', 'box']));
});
