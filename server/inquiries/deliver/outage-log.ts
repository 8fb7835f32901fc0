const MINUTE = 60_000;
const PATIENCE = 15 * MINUTE;

/** What is said of something that fails and works by turns. Times in milliseconds since 1970. */
export type OutageLog = {
  /** Notes a failure; a line for the log, but not more than one a minute. After 15 minutes without success it is an alert. */
  fails(failure: string, now: number): string | null;
  /** Notes a success; a line where the one before it told of a failure. */
  works(): string | null;
};

/** Makes what complains of the outbox. */
export function makeOutageLog(): OutageLog {
  let since: number | null = null;
  let saidAt = Number.NEGATIVE_INFINITY;
  let isSaid = false;
  return {
    fails(failure, now) {
      since ??= now;
      if (now - saidAt < MINUTE) return null;
      saidAt = now;
      isSaid = true;
      const alert = now - since < PATIENCE ? '' : 'ALERT: ';
      return `${alert}The outbox of inquiries failed, and is asked again until it answers. ${failure}`;
    },
    works() {
      since = null;
      if (!isSaid) return null;
      isSaid = false;
      return 'The outbox of inquiries answers again.';
    },
  };
}
