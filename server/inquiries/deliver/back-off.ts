const LONGEST = 3_600_000;

/**
 * How long to wait, in milliseconds, after an attempt (the first is 1) has failed: `retryAfter`, doubled with each attempt, never above an
 * hour. `random`, from 0 to 1, takes up to half of it away, so that what failed together is not tried again together.
 */
export function backOff(attempt: number, retryAfter: number, random: number): number {
  const whole = Math.min(retryAfter * 2 ** (attempt - 1), LONGEST);
  return Math.round(whole * (1 - random / 2));
}
