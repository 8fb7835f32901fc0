import { expect, test, vi } from 'vitest';
import { formatDuration } from '#server/inquiries/format-duration.ts';
import type { Entry } from '#server/inquiries/outbox/outbox.ts';
import type { Inquiries } from '#server/inquiries/start-inquiries.ts';
import { watchHealth } from '#server/watch-health.ts';
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

test.each([
  ['written', { createdAt: NOW + 100 * MINUTE, dueAt: NOW + 100 * MINUTE, attempts: 0 }],
  ['written', { createdAt: NOW + 3_000, dueAt: NOW + 3_000, attempts: 0 }],
  ['put off', { createdAt: NOW + 30 * MINUTE, dueAt: NOW + 90 * MINUTE, attempts: 3 }],
])('what was %s by a clock ahead is due, and as old as the health check says', async (_, changes) => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  const listing = toListing([entry(changes)], NOW);
  expect(listing).toContain('due now');
  const backlog = async () => ({ pending: 1, oldestAt: changes.createdAt });
  const note = { id: 'a', origin: 'https://example.org', form: null };
  const { oldestSeconds } = await watchHealth(note, { backlog } as unknown as Inquiries, console)();
  expect(listing).toContain(
    `The oldest has been waiting for ${formatDuration((oldestSeconds ?? 0) * 1000)}.`,
  );
  expect(oldestSeconds).toBeGreaterThan(0);
});

test('what is held back for all is next when that ends, though it was never tried', () => {
  const held = { createdAt: NOW - MINUTE, dueAt: NOW + 8 * MINUTE, attempts: 0 };
  expect(toListing([entry(held)], NOW)).toContain('in 8 minutes');
});

test('an empty outbox', () => {
  expect(toListing([], NOW)).toBe('Nothing is waiting. 0 delivered in the last 30 days.');
});
