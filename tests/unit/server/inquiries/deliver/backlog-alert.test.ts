import { expect, test } from 'vitest';
import { makeBacklogAlert } from '#server/inquiries/deliver/backlog-alert.ts';

const MINUTE = 60_000;

/** What is said while the oldest inquiry waits for so many minutes. */
function heard(pending: number, minutes: (number | null)[], lastFailure: string | null = null) {
  const alarmOf = makeBacklogAlert();
  return minutes.map((waited, at) => {
    const now = 1e12 + at * MINUTE;
    const oldestAt = waited === null ? null : now - waited * MINUTE;
    return alarmOf({ pending, oldestAt }, now, lastFailure)?.line ?? null;
  });
}

test('one inquiry is told of as one', () => {
  expect(heard(1, [15])).toEqual([
    'ALERT: 1 inquiry has waited for 15 minutes. No attempt of this process has failed.',
  ]);
});

test('several are told of by their number, with what went wrong', () => {
  expect(heard(3, [125], 'The disk is full.')).toEqual([
    'ALERT: 3 inquiries wait, the oldest for 2 hours. The last failure: The disk is full.',
  ]);
});

test('nothing is said before, nor again within the hour', () => {
  const lines = heard(1, [14.9, 15, 16, 60, 70]);
  expect(lines.map((line) => line !== null)).toEqual([false, true, false, false, false]);
});

test('that all is well is said once, and the next alert comes at once', () => {
  const lines = heard(1, [20, null, null, 20]);
  expect(lines.map((line) => line?.slice(0, 17) ?? null)).toEqual([
    'ALERT: 1 inquiry ',
    'All is well again',
    null,
    'ALERT: 1 inquiry ',
  ]);
});

test('what was written in the future, by a wrong clock, is told of as well', () => {
  expect(heard(1, [-300])).toEqual([
    'ALERT: 1 inquiry has waited for 5 hours. No attempt of this process has failed.',
  ]);
});
