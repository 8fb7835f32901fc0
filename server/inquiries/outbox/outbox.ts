import { type Outcome, outcomeOf } from '#lib/inquiry/totals/outcome-of.ts';
import type { OutcomeCount, WeekTotals } from '#lib/inquiry/totals/to-week-totals.ts';
import type { Sealed } from '../seal/seal.ts';

/** `delivering` means that a process has leased the inquiry. */
export type State = 'pending' | 'delivering' | 'delivered';

/** What is known of an inquiry without opening it. Times in milliseconds since 1970. */
export type Entry = {
  id: string;
  state: State;
  createdAt: number;
  /** When it is attempted next. While it is leased: when the lease expires. */
  dueAt: number;
  /** How often a delivery was started. */
  attempts: number;
  deliveredAt: number | null;
  /** The id of the key that it is sealed with; null once its content is deleted. */
  keyId: string | null;
};

/** An inquiry that a process has leased in order to deliver it. */
export type Leased = Sealed & { id: string; createdAt: number; attempts: number };

/** How many inquiries wait, leased ones included, and when the oldest of them was written. */
export type Backlog = { pending: number; oldestAt: number | null };

/** The longest that a failed delivery waits for the next attempt, in milliseconds. */
export const LONGEST_BACK_OFF = 60 * 60_000;

/** How an inquiry is chosen, and what is taken for the work of a clock that was wrong. Times in milliseconds. */
export type LeaseOptions = {
  /** The wait after the first failed delivery, which doubles with each further one (`backOffOf`). Default: the longest. */
  retryAfter?: number;
  /** How long everything may be held back by `hold`. Default: not at all. */
  heldFor?: number;
  /** Leases the inquiry that was written last, not the first one. */
  newestFirst?: boolean;
};

/**
 * Keeps sealed inquiries until they are delivered, in SQLite or PostgreSQL; one contract test holds both. Several processes may use one
 * outbox at once. A call that fails rejects, mostly with an `OutboxError`, and changes nothing.
 */
export type Outbox = {
  /** Adds an inquiry. Resolves once it is on the disk. */
  add(inquiry: Sealed & { id: string; createdAt: number }): Promise<void>;
  /** Writes an inquiry to the disk and deletes it again, in one transaction: no one else ever sees it. Rejects where `add` would. */
  tryToAdd(inquiry: Sealed & { id: string; createdAt: number }): Promise<void>;
  /**
   * Leases the oldest inquiry that is due to `owner` until `until`, and counts an attempt; null where none is due. Due as well are those whose
   * lease has expired, and those that would wait for longer than their attempts have earned them: a clock was wrong, and it is not waited for.
   */
  lease(owner: string, now: number, until: number, options?: LeaseOptions): Promise<Leased | null>;
  /** Marks an inquiry as delivered, whoever leased it, and deletes its content for good. */
  settle(id: string, deliveredAt: number): Promise<void>;
  /** Gives a leased inquiry back, due at `dueAt`. Does nothing where the owner no longer holds the lease. */
  postpone(id: string, owner: string, dueAt: number): Promise<void>;
  /** Gives back everything that an owner has leased. Resolves to how many. */
  release(owner: string, dueAt: number): Promise<number>;
  /** When something is due next; null where nothing waits. */
  nextDueAt(): Promise<number | null>;
  backlog(): Promise<Backlog>;
  /** Every inquiry without its content, the oldest first. */
  list(): Promise<Entry[]>;
  /** The sealed content of an inquiry; null where there is none, or no longer. */
  read(id: string): Promise<Sealed | null>;
  /** Replaces a content that is sealed with `oldKeyId`. Resolves to whether there was one. */
  reseal(id: string, oldKeyId: string, sealed: Sealed): Promise<boolean>;
  /** Makes everything due now that waits and is not leased. Resolves to how many. */
  hasten(now: number): Promise<number>;
  /** Makes nothing due before `until` that waits and is not leased. */
  hold(until: number): Promise<void>;
  /** Deletes an inquiry that was not delivered. Resolves to whether there was one. The totals go on counting it. */
  discard(id: string): Promise<boolean>;
  /**
   * Deletes the entries of inquiries delivered before a time, which the totals go on counting, and what these know of weeks before `firstWeek`.
   * Resolves to how many entries.
   */
  purge(deliveredBefore: number, firstWeek: string): Promise<number>;
  /** What came in each week. An inquiry is counted from its entry, and in the totals once that is deleted, in one transaction: once at any time. */
  totals(): Promise<WeekTotals[]>;
  close(): Promise<void>;
};

/**
 * A failure of the outbox. The message is for the site's operator: which file or server, what is wrong, how to fix it. It never holds any
 * words of a visitor, a password or a key, so it may be logged. `problem` says what is wrong without any path or address, for the health
 * check, which anyone may read. `code` is that of the system or the database, such as `EACCES`, `SQLITE_FULL` or `28P01`.
 */
export class OutboxError extends Error {
  readonly problem: string;
  readonly code: string;

  constructor(message: string, problem: string, code: string) {
    super(message);
    this.problem = problem;
    this.code = code;
  }
}

/** An entry whose outcome the totals take over. */
export type Forgotten = Outcome & { id: string };

/** An entry, or what the totals know already: the one or the other is null. */
export type CountedRow =
  | { week: null; within: null; count: number; createdAt: number; deliveredAt: number | null }
  | (OutcomeCount & { createdAt: null; deliveredAt: null });

/** What is counted in a row. */
export function toOutcomeCount(row: CountedRow): OutcomeCount {
  if (row.week === null) return { ...outcomeOf(row.createdAt, row.deliveredAt), count: row.count };
  return { week: row.week, within: row.within, count: row.count };
}

/** The wait after a number of failures, in milliseconds: twice as long after each, at most `longest`. None after none. */
export function backOffOf(failures: number, retryAfter: number, longest = LONGEST_BACK_OFF): number {
  return failures === 0 ? 0 : Math.min(retryAfter * 2 ** (failures - 1), longest);
}

/**
 * The latest time at which a leased inquiry may be due, unless a clock was wrong. Twice as late as leases are made now, and a minute at least:
 * the clocks of two machines may differ, and no one may take what another leased a moment ago.
 */
export function leaseLimitOf(now: number, until: number): number {
  return until + Math.max(until - now, 60_000);
}

/**
 * How long ago an inquiry was written, in milliseconds; both times since 1970. One from the future was written while the clock was wrong,
 * and may have waited for any time: it counts as old, not as new.
 */
export function ageOf(createdAt: number, now: number): number {
  return Math.abs(now - createdAt);
}
