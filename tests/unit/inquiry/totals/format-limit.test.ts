import { expect, test } from 'vitest';
import { formatLimit } from '#lib/inquiry/totals/format-limit.ts';
import { LIMITS, LONGER } from '#lib/inquiry/totals/outcome-of.ts';

test('each limit has its words', () => {
  expect([...LIMITS, LONGER].map(formatLimit)).toEqual([
    'within 1 minute',
    'within 5 minutes',
    'within 15 minutes',
    'within 1 hour',
    'within 4 hours',
    'within 12 hours',
    'within 1 day',
    'within 3 days',
    'within 7 days',
    'after more than 7 days',
  ]);
});
