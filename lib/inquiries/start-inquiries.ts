import { randomUUID } from 'node:crypto';
import type { InquirySettings } from '../settings/inquiry-settings.ts';
import { type Courier, startCourier } from './courier.ts';
import type { Inquiry } from './inquiry.ts';
import { readOrMakeKeyFile } from './key-file.ts';
import type { Log } from './log.ts';
import { openOutbox } from './open-outbox.ts';
import type { Backlog, Outbox } from './outbox.ts';
import { seal } from './seal.ts';

import { toCarrier } from './to-carrier.ts';
import { toFailure } from './to-failure.ts';
import { startVisitors, type Visitors } from './visitors.ts';

const OPEN_AGAIN_MS = 10_000;
/** For how long it can be seen that an inquiry could not be kept, unless the next one is. */
const REFUSAL_SHOWN_MS = 15 * 60_000;

/** The form at work in a process. */
export type Inquiries = {
  /** Resolves once an inquiry is kept for good. Rejects where it is not, after a line in the log. */
  accept(inquiry: Inquiry): Promise<void>;
  /** Rejects where the outbox cannot be asked, and for a quarter of an hour after it could not keep what was sent, so that a monitor learns of it. */
  backlog(): Promise<Backlog>;
  visitors: Visitors;
  /** Where the site is only tried out: tells the log, once, that somebody elsewhere wanted to send something. */
  tellTrial: (() => void) | null;
  /** Finishes or gives back what is being delivered; once the last requests have ended, closes the outbox. */
  stop(requests?: Promise<unknown>): Promise<void>;
};

/**
 * Opens the outbox and starts the courier. An outbox that cannot be opened now is tried again every ten seconds, because the site is
 * worth serving without its form; meanwhile nothing is accepted.
 */
export function startInquiries(settings: InquirySettings, log: Log): Inquiries {
  const keys = settings.keys ?? readOrMakeKeyFile(settings.dataDir);
  let open: { outbox: Outbox; courier: Courier } | undefined;
  let opening: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOpening = true;
  let isStopped = false;
  let refusedAt = Number.NEGATIVE_INFINITY;

  async function tryToOpen(): Promise<void> {
    try {
      const { from, to, retryAfter, leaseFor } = settings;
      const carrier = toCarrier(settings);
      const outbox = await openOutbox(settings);
      open = {
        outbox,
        courier: startCourier({ outbox, keys, carrier, from, to, retryAfter, leaseFor, log }),
      };
    } catch (error) {
      log.error(
        `The inquiry form cannot be used: ${toFailure(error)} It is tried again every ${OPEN_AGAIN_MS / 1000} seconds.`,
      );
      if (!isOpening) return;
      timer = setTimeout(() => {
        opening = tryToOpen();
      }, OPEN_AGAIN_MS);
      timer.unref();
    }
  }
  opening = tryToOpen();

  async function whenOpen(): Promise<{ outbox: Outbox; courier: Courier }> {
    await opening;
    if (!open || isStopped) throw new Error('The outbox is not open.');
    return open;
  }

  return {
    async accept(inquiry) {
      const { outbox, courier } = await whenOpen();
      const id = randomUUID();
      try {
        await outbox.add({ id, createdAt: Date.now(), ...seal(keys[0], id, inquiry) });
        refusedAt = Number.NEGATIVE_INFINITY;
      } catch (error) {
        refusedAt = performance.now();
        log.error(`An inquiry could not be kept, and its sender was told so: ${toFailure(error)}`);
        throw error;
      }
      courier.wake();
    },
    async backlog() {
      const { outbox } = await whenOpen();
      if (performance.now() - refusedAt < REFUSAL_SHOWN_MS) throw new Error('The outbox keeps nothing.');
      return outbox.backlog();
    },
    visitors: startVisitors((line) => log.warn(line)),
    tellTrial: settings.isTrial ? tellOnce(log) : null,
    async stop(requests) {
      isOpening = false;
      clearTimeout(timer);
      await opening;
      // What comes in meanwhile is kept, and delivered by the next process.
      await Promise.all([open?.courier.stop(), requests]);
      isStopped = true;
      await open?.outbox.close();
    },
  };
}

function tellOnce(log: Log): () => void {
  let isTold = false;
  return () => {
    if (!isTold) {
      log.error(
        'An inquiry was refused: the site was built for this machine, and somebody elsewhere uses it. Build it with SITE_URL, as docs/inquiries.md says.',
      );
    }
    isTold = true;
  };
}
