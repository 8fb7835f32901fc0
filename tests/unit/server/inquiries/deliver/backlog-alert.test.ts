import { beforeEach, expect, test, vi } from 'vitest';
import { makeBacklogAlert } from '#server/inquiries/deliver/backlog-alert.ts';

const MINUTE = 60_000;

beforeEach(() => {
  vi.useFakeTimers();
});

/** The lines while the oldest inquiry has waited for so many minutes, minute by minute. */
function linesFor(pending: number, minutes: (number | null)[], lastFailure: string | null = null) {
  const checkBacklog = makeBacklogAlert();
  return minutes.map((waited, at) => {
    if (at > 0) vi.advanceTimersByTime(MINUTE);
    const now = Date.now();
    const oldestAt = waited === null ? null : now - waited * MINUTE;
    return checkBacklog({ pending, oldestAt }, now, lastFailure)?.line ?? null;
  });
}

test('a single inquiry', () => {
  expect(linesFor(1, [15])).toEqual([
    'ALERT: 1 inquiry has been waiting for 15 minutes. No attempt of this process has failed.',
  ]);
});

test('several inquiries, with the last failure', () => {
  expect(linesFor(3, [125], 'The disk is full.')).toEqual([
    'ALERT: 3 inquiries are waiting, the oldest for 2 hours. The last failure: The disk is full.',
  ]);
});

test('there is no alert before 15 minutes, nor again within an hour', () => {
  const minutes = [14.9, ...Array.from({ length: 62 }, (_, at) => 15 + at)];
  const alerts = linesFor(1, minutes).flatMap((line, at) => (line === null ? [] : [at]));
  expect(alerts).toEqual([1, 61]);
});

test('a clock that is set back by a day silences no alert', () => {
  const minutes = Array.from({ length: 62 }, (_, at) => 15 + at);
  vi.setSystemTime(Date.now() + 24 * 60 * MINUTE);
  const checkBacklog = makeBacklogAlert();
  const alerts = minutes.flatMap((waited, at) => {
    vi.advanceTimersByTime(MINUTE);
    if (at === 1) vi.setSystemTime(Date.now() - 24 * 60 * MINUTE);
    const backlog = { pending: 1, oldestAt: Date.now() - waited * MINUTE };
    return checkBacklog(backlog, Date.now(), null) ? [at] : [];
  });
  expect(alerts).toEqual([0, 60]);
});

test('the end is logged once, and the next alert comes at once', () => {
  const lines = linesFor(1, [20, null, null, 20]);
  expect(lines.map((line) => line?.slice(0, 17) ?? null)).toEqual([
    'ALERT: 1 inquiry ',
    'The backlog is cl',
    null,
    'ALERT: 1 inquiry ',
  ]);
});

test('an inquiry from the future, written while the clock was wrong, counts as well', () => {
  expect(linesFor(1, [-300])).toEqual([
    'ALERT: 1 inquiry has been waiting for 5 hours. No attempt of this process has failed.',
  ]);
});
