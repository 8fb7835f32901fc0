import { join } from 'node:path';
import { writeWhole } from '#lib/files/write-whole.ts';
import { TOTALS_FILE, toTotalsText } from '#lib/inquiry/totals/totals-file.ts';
import { describeError } from '../describe-error.ts';
import { withTimeout } from '../with-timeout.ts';
import type { Log } from './deliver/delivery-worker.ts';
import type { Outbox } from './outbox/outbox.ts';

// By the hour, whether anything came or not: were it told when something changes, the time of the file would be that of an inquiry.
const EVERY_MS = 60 * 60_000;

const STOP_GRACE_MS = 2_000;

/** Whoever may enter the folder may read it: that is for the folder to say. */
const FOR_ALL = 0o644;

/** Tells the totals of an outbox in a file of a folder, now and each hour. Gives what ends it. */
export function tellTotals(outbox: Pick<Outbox, 'totals'>, folder: string, log: Log): () => Promise<void> {
  let known: string | null = null;

  async function tell(): Promise<void> {
    try {
      await writeWhole(join(folder, TOTALS_FILE), toTotalsText(await outbox.totals()), FOR_ALL);
      known = null;
    } catch (error) {
      const why = describeError(error);
      if (why !== known) {
        log.warn(
          `The weekly totals of inquiries could not be told in ${folder}. ${why} Let the site's account write there, or name another folder: TOTALS_DIR=/path/to/a/folder`,
        );
      }
      known = why;
    }
  }

  let telling = tell();
  const timer = setInterval(() => {
    telling = telling.then(tell);
  }, EVERY_MS).unref();
  return async () => {
    clearInterval(timer);
    // A database that does not answer is not waited for.
    await withTimeout(STOP_GRACE_MS, telling);
  };
}
