import type { Sealed } from '../seal/seal.ts';

/** How far an inquiry is. `delivering`: a process holds it for a while, and gives it back or loses it when that time is over. */
export type State = 'pending' | 'delivering' | 'delivered';

/** What may be known of an inquiry without opening it. Times are milliseconds since 1970. */
export type Entry = {
  id: string;
  state: State;
  createdAt: number;
  /** When it is to be tried again. While it is being delivered: when another process may take it. */
  dueAt: number;
  /** How often its delivery was begun. */
  attempts: number;
  deliveredAt: number | null;
  /** The key it is sealed with; null once its content is deleted. */
  keyId: string | null;
};

/** An inquiry that a process holds, to deliver it. */
export type Leased = Sealed & { id: string; createdAt: number; attempts: number };

/** How many inquiries wait, those being delivered included, and since when the oldest does. */
export type Backlog = { pending: number; oldestAt: number | null };

/** More than any back-off or lease, in milliseconds. */
export const LONGEST_WAIT = 2 * 60 * 60_000;

/**
 * Keeps sealed inquiries until they are delivered. SQLite and PostgreSQL stand behind it, with the same tests. Several processes
 * may use one outbox at once. Each call that cannot be carried out rejects, and changes nothing.
 */
export type Outbox = {
  /** Puts an inquiry in. When it resolves, the inquiry is on the disk for good. */
  add(inquiry: Sealed & { id: string; createdAt: number }): Promise<void>;
  /**
   * Takes the inquiry that is due longest for one owner, and keeps it from all others until `until`; null where none is due. One whose
   * time with another owner is over is due as well, and one that is due later than `LONGEST_WAIT` from now: nothing is put off for so
   * long, so that a clock was wrong. Counts as an attempt.
   */
  lease(owner: string, now: number, until: number): Promise<Leased | null>;
  /** Notes that an inquiry was delivered, whoever held it, and deletes its content for good. */
  settle(id: string, deliveredAt: number): Promise<void>;
  /** Gives an inquiry back, to be tried at `dueAt`. Does nothing where the owner does not hold it any more. */
  postpone(id: string, owner: string, dueAt: number): Promise<void>;
  /** Gives back at once all that an owner holds; says how many. */
  release(owner: string, dueAt: number): Promise<number>;
  /** When something is due next; null where nothing waits. */
  nextDueAt(): Promise<number | null>;
  backlog(): Promise<Backlog>;
  /** Every inquiry, the oldest first, without content. */
  list(): Promise<Entry[]>;
  /** What is sealed of an inquiry; null where there is none, or its content is deleted. */
  read(id: string): Promise<Sealed | null>;
  /** Puts a content sealed anew in the place of the one under another key; false where that is gone. */
  reseal(id: string, oldKeyId: string, sealed: Sealed): Promise<boolean>;
  /** Makes everything that waits due now, except what is being delivered; says how many. */
  hasten(now: number): Promise<number>;
  /** Deletes an inquiry that was never delivered, content and all; false where there is none. */
  discard(id: string): Promise<boolean>;
  /** Deletes what is left of inquiries delivered before a time; says how many. */
  purge(deliveredBefore: number): Promise<number>;
  close(): Promise<void>;
};
