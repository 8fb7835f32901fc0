import { backOffOf } from '../outbox/outbox.ts';

/** The longest wait between two tries of a mail server that fails, in milliseconds: as one mail is tried for all, it may be short. */
const LONGEST_PAUSE = 15 * 60_000;
/** For how long a mail server counts as one that takes mails, after it has taken one. */
const PROVEN_FOR = 60_000;

/** A mail under way. Of mails that fail together, the first one counts. */
export type Attempt = {
  /** The server answered as one that takes mails. */
  succeed(): void;
  /** The server failed. Returns how long to wait, in milliseconds. */
  fail(): number;
  /** The line broke within the mail with this id: the mail may have done it, or the server. */
  breakOff(id: string): void;
  end(): void;
};

/** What is known of a mail server: as long as it is not known to take mails, one is tried at a time, and the rest waits for what becomes of it. */
export type MailCircuit = {
  /** How long until a mail may be begun, in milliseconds: forever while one is being tried for all. */
  timeUntilNext(): number;
  begin(): Attempt;
  /** Whether the last that is known of the server is that it failed. */
  isFailing(): boolean;
  /** The longest that everything is held back, in milliseconds. */
  longestPause: number;
};

/**
 * Makes the circuit of one mail server. It waits for `retryAfter` milliseconds after the first failure, and for up to twice as long after each
 * further one. Whoever tries earlier, for something new or because someone asked for it, waits for `retryAfter` alone. A line that breaks within
 * one mail delays no other, however often; with each further mail within which it breaks, it waits likewise, or all that wait would log in one after
 * another. No clock of the wall counts, which someone may set.
 */
export function makeMailCircuit(retryAfter: number, random: () => number): MailCircuit {
  const longestPause = Math.max(LONGEST_PAUSE, retryAfter);
  let failures = 0;
  let pause = 0;
  let failedAt = Number.NEGATIVE_INFINITY;
  let provenAt = Number.NEGATIVE_INFINITY;
  /** Since the last success. */
  const broken = new Set<string>();
  let brokenUntil = Number.NEGATIVE_INFINITY;
  let underWay = 0;
  return {
    timeUntilNext() {
      const now = performance.now();
      const rest = Math.max(0, brokenUntil - now);
      if (failures === 0 && now - provenAt < PROVEN_FOR) return rest;
      if (underWay > 0) return Number.POSITIVE_INFINITY;
      return Math.max(rest, failedAt + Math.min(pause, retryAfter) - now);
    },
    begin() {
      underWay += 1;
      const failuresSeen = failures;
      const brokenSeen = broken.size;
      return {
        succeed() {
          broken.clear();
          brokenUntil = Number.NEGATIVE_INFINITY;
          if (failuresSeen !== failures) return;
          failures = 0;
          provenAt = performance.now();
        },
        fail() {
          if (failuresSeen !== failures) return pause;
          failures += 1;
          failedAt = performance.now();
          // Up to half less, so that several processes do not try together.
          pause = Math.round(backOffOf(failures, retryAfter, longestPause) * (1 - random() / 2));
          return pause;
        },
        breakOff(id) {
          if (brokenSeen !== broken.size) return;
          broken.add(id);
          const wait = backOffOf(broken.size - 1, retryAfter, longestPause) * (1 - random() / 2);
          brokenUntil = performance.now() + wait;
        },
        end() {
          underWay -= 1;
        },
      };
    },
    isFailing: () => failures > 0,
    longestPause,
  };
}
