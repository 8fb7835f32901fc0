import { expect, test } from 'vitest';
import { makeOutageLog } from '#server/inquiries/deliver/outage-log.ts';

const MINUTE = 60_000;
const LINE = 'The outbox failed. It is retried until it works. The disk is full.';

test('failures are logged once a minute, with an alert from 15 minutes on', () => {
  const { recordFailure } = makeOutageLog();
  const fail = (minutes: number) => recordFailure('The disk is full.', 1e12 + minutes * MINUTE);
  expect([0, 0.9, 1, 1.5, 14, 14.9, 15].map(fail)).toEqual([
    LINE,
    null,
    LINE,
    null,
    LINE,
    null,
    `ALERT: ${LINE}`,
  ]);
});

test('a success is logged once after a logged failure, and ends the outage', () => {
  const { recordFailure, recordSuccess } = makeOutageLog();
  expect(recordSuccess()).toBeNull();
  recordFailure('The disk is full.', 0);
  expect([recordSuccess(), recordSuccess()]).toEqual(['The outbox works again.', null]);
  expect(recordFailure('The disk is full.', 20 * MINUTE)).toBe(LINE);
});
