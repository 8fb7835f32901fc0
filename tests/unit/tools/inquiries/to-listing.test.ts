import { expect, test } from 'vitest';
import type { Entry } from '#server/inquiries/outbox/outbox.ts';
import { toListing } from '#tools/inquiries/to-listing.ts';

const NOW = Date.UTC(2030, 0, 2, 12);
const MINUTE = 60_000;

const entry = (changed: Partial<Entry>): Entry => ({
  id: '11111111-2222-4333-8444-555555555555',
  state: 'pending',
  createdAt: NOW - 17 * MINUTE,
  dueAt: NOW + 3 * MINUTE,
  attempts: 4,
  deliveredAt: null,
  keyId: 'ab12cd34',
  ...changed,
});

test('each inquiry that waits has a row, and delivered ones are counted', () => {
  const entries = [
    entry({}),
    entry({ id: 'second', state: 'delivering', createdAt: NOW - 2 * MINUTE, attempts: 1 }),
    entry({ id: 'third', createdAt: NOW - 5_000, dueAt: NOW - 5_000, attempts: 0 }),
    entry({ id: 'fourth', state: 'delivered', keyId: null, deliveredAt: NOW }),
  ];
  expect(toListing(entries, NOW)).toMatchInlineSnapshot(`
    "3 waiting, 1 of them being delivered now. 1 delivered in the last 30 days.
    The oldest has been waiting for 17 minutes.

    ID                                    WAITING     ATTEMPTS  NEXT             KEY
    11111111-2222-4333-8444-555555555555  17 minutes  4         in 3 minutes     ab12cd34
    second                                2 minutes   1         being delivered  ab12cd34
    third                                 5 seconds   0         due now          ab12cd34"
  `);
});

test('an inquiry with an expired lease is due', () => {
  expect(toListing([entry({ state: 'delivering', dueAt: NOW })], NOW)).toContain('due now');
});

test('an empty outbox', () => {
  expect(toListing([], NOW)).toBe('Nothing is waiting. 0 delivered in the last 30 days.');
});
