import { beforeEach, expect, test, vi } from 'vitest';
import { makeOutageLog } from '#server/inquiries/deliver/outage-log.ts';

const MINUTE = 60_000;
const LINE = 'The outbox failed. It is retried until it works. The disk is full.';

beforeEach(() => {
  vi.useFakeTimers();
});

test('failures are logged once a minute, with an alert from 15 minutes on', () => {
  const { recordFailure } = makeOutageLog();
  const fail = (pause: number) => {
    vi.advanceTimersByTime(pause * MINUTE);
    // Set wrong in the middle, and right again: no line is late for that.
    if (pause === 12.5) vi.setSystemTime(0);
    return recordFailure('The disk is full.');
  };
  expect([0, 0.9, 0.1, 0.5, 12.5, 0.9, 0.1].map(fail)).toEqual([
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
  recordFailure('The disk is full.');
  expect([recordSuccess(), recordSuccess()]).toEqual(['The outbox works again.', null]);
  vi.advanceTimersByTime(20 * MINUTE);
  expect(recordFailure('The disk is full.')).toBe(LINE);
});
