import { formatDuration } from '#server/inquiries/format-duration.ts';
import { ageOf, type Entry, LONGEST_BACK_OFF } from '#server/inquiries/outbox/outbox.ts';
import { toColumns } from './to-columns.ts';

/** A table of the inquiries that wait, without any of their content. `now` is in milliseconds since 1970. */
export function toListing(entries: readonly Entry[], now: number): string {
  const waiting = entries.filter(({ state }) => state !== 'delivered');
  const delivering = waiting.filter(({ state }) => state === 'delivering').length;
  const delivered = `${entries.length - waiting.length} delivered in the last 30 days.`;
  const [oldest] = waiting;
  if (!oldest) return `Nothing is waiting. ${delivered}`;
  const rows = [
    ['ID', 'WAITING', 'ATTEMPTS', 'NEXT', 'KEY'],
    ...waiting.map((entry) => [
      entry.id,
      formatDuration(ageOf(entry.createdAt, now)),
      String(entry.attempts),
      toNext(entry, now),
      entry.keyId ?? '',
    ]),
  ];
  return [
    `${waiting.length} waiting, ${delivering} of them being delivered now. ${delivered}`,
    `The oldest has been waiting for ${formatDuration(ageOf(oldest.createdAt, now))}.`,
    '',
    ...toColumns(rows),
  ].join('\n');
}

function toNext({ state, createdAt, dueAt }: Entry, now: number): string {
  // Written or put off while the clock was ahead: no one waits for it (`Outbox.lease`).
  const isAhead = state === 'pending' && (dueAt === createdAt || dueAt > now + LONGEST_BACK_OFF);
  if (dueAt <= now || isAhead) return 'due now';
  return state === 'delivering' ? 'being delivered' : `in ${formatDuration(dueAt - now)}`;
}
