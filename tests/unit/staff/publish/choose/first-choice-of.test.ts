import { expect, test } from 'vitest';
import { firstChoiceOf } from '#staff/publish/choose/first-choice-of.ts';
import type { NotPublic } from '#staff/today/not-public-of.ts';

const item = (path: string, rest: Partial<NotPublic> = {}) =>
  ({ path, who: 'Ana', others: [], errors: 0, draft: false, ...rest }) as unknown as NotPublic;

test('what someone saved last themselves is ticked, where readers would get it', () => {
  const items = [
    item('mine'),
    item('of both', { others: ['Ben'] }),
    item('of another', { who: 'Ben', others: ['Ana'] }),
    item('to mend', { errors: 1 }),
    item('draft', { draft: true }),
    item('being published', { isOnItsWay: true }),
  ];
  expect([...firstChoiceOf(items, 'Ana')]).toEqual(['mine', 'of both']);
});
