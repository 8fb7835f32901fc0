const HOUR = 60 * 60_000;

/** How many mails go out, so that no flood fills the mailbox or uses up what the mail server lets one account send. */
export type MailCeiling = {
  /** How long until the next mail may go out, in milliseconds. */
  timeUntilNext(): number;
  /** Whether mails go out one by one: all that might go out at once have. */
  isReached(): boolean;
  /** Counts a mail. */
  take(): void;
  /** Takes back a mail that was counted and not sent. */
  giveBack(): void;
};

/** Makes a ceiling: `perHour` mails may go out at once, and then as many in an hour, evenly. No clock of the wall counts. */
export function makeMailCeiling(perHour: number): MailCeiling {
  let left = perHour;
  let countedAt = performance.now();
  const count = () => {
    const now = performance.now();
    left = Math.min(perHour, left + ((now - countedAt) * perHour) / HOUR);
    countedAt = now;
    return left;
  };
  return {
    timeUntilNext: () => (count() >= 1 ? 0 : Math.ceil(((1 - left) * HOUR) / perHour)),
    isReached: () => count() < 1,
    take() {
      left = count() - 1;
    },
    giveBack() {
      left = Math.min(perHour, count() + 1);
    },
  };
}
