const MINUTE = 60_000;
const ALERT_AFTER = 15 * MINUTE;

/** Log lines about an outage of the outbox. No clock of the wall counts, which someone may set. */
export type OutageLog = {
  /** Records a failure. Returns a line to log, at most one per minute and an alert after 15 minutes of failures, or null. */
  recordFailure(failure: string): string | null;
  /** Records a success. Returns a line to log where a failure was logged before, or null. */
  recordSuccess(): string | null;
};

/** Makes the log of one outbox's outages. */
export function makeOutageLog(): OutageLog {
  let failingSince: number | null = null;
  let loggedAt = Number.NEGATIVE_INFINITY;
  let isLogged = false;
  return {
    recordFailure(failure) {
      const now = performance.now();
      failingSince ??= now;
      if (now - loggedAt < MINUTE) return null;
      loggedAt = now;
      isLogged = true;
      const alert = now - failingSince < ALERT_AFTER ? '' : 'ALERT: ';
      return `${alert}The outbox failed. It is retried until it works. ${failure}`;
    },
    recordSuccess() {
      failingSince = null;
      if (!isLogged) return null;
      isLogged = false;
      return 'The outbox works again.';
    },
  };
}
