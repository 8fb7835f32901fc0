import { randomUUID } from 'node:crypto';
import type { Inquiry } from '#lib/inquiry/inquiry.ts';
import type { InquirySettings } from '#lib/settings/inquiry-settings.ts';
import { type DeliveryWorker, startDeliveryWorker } from './deliver/delivery-worker.ts';
import { toMailTransport } from './deliver/to-mail-transport.ts';
import { describeError } from './describe-error.ts';
import type { Log } from './log.ts';
import { openOutbox } from './outbox/open-outbox.ts';
import type { Backlog, Outbox } from './outbox/outbox.ts';
import { type RateLimit, startRateLimit } from './receive/rate-limit.ts';
import { readOrMakeKeyFile } from './seal/key-file.ts';
import { seal } from './seal/seal.ts';

const OPEN_AGAIN_MS = 10_000;
/** For how long it can be seen that an inquiry could not be kept, unless the next one is. */
const REFUSAL_SHOWN_MS = 15 * 60_000;

/** The form at work in a process. */
export type Inquiries = {
  /** Resolves once an inquiry is kept for good. Rejects where it is not, after a line in the log. */
  accept(inquiry: Inquiry): Promise<void>;
  /** Rejects where the outbox cannot be asked, and for a quarter of an hour after it could not keep what was sent, so that a monitor learns of it. */
  backlog(): Promise<Backlog>;
  visitors: RateLimit;
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
  let open: { outbox: Outbox; courier: DeliveryWorker } | undefined;
  let opening: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOpening = true;
  let isStopped = false;
  let refusedAt = Number.NEGATIVE_INFINITY;

  async function tryToOpen(): Promise<void> {
    try {
      const { from, to, retryAfter, leaseFor } = settings;
      const carrier = toMailTransport(settings);
      const outbox = await openOutbox(settings);
      open = {
        outbox,
        courier: startDeliveryWorker({ outbox, keys, carrier, from, to, retryAfter, leaseFor, log }),
      };
    } catch (error) {
      log.error(
        `The inquiry form cannot be used: ${describeError(error)} It is tried again every ${OPEN_AGAIN_MS / 1000} seconds.`,
      );
      if (!isOpening) return;
      timer = setTimeout(() => {
        opening = tryToOpen();
      }, OPEN_AGAIN_MS);
      timer.unref();
    }
  }
  opening = tryToOpen();

  async function whenOpen(): Promise<{ outbox: Outbox; courier: DeliveryWorker }> {
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
        log.error(`An inquiry could not be kept, and its sender was told so: ${describeError(error)}`);
        throw error;
      }
      courier.wake();
    },
    async backlog() {
      const { outbox } = await whenOpen();
      if (performance.now() - refusedAt < REFUSAL_SHOWN_MS) throw new Error('The outbox keeps nothing.');
      return outbox.backlog();
    },
    visitors: startRateLimit((line) => log.warn(line)),
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
