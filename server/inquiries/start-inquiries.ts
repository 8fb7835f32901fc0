import { randomUUID } from 'node:crypto';
import type { Inquiry } from '#lib/inquiry/inquiry.ts';
import type { InquirySettings } from '#lib/settings/inquiry-settings.ts';
import { describeError } from '../describe-error.ts';
import { type DeliveryWorker, type Log, startDeliveryWorker } from './deliver/delivery-worker.ts';
import { toFolderTransport } from './deliver/folder-transport.ts';
import type { MailTransport } from './deliver/mail.ts';
import { LONGEST_DELIVERY, toSmtpTransport } from './deliver/smtp-transport.ts';
import { openOutbox } from './outbox/open-outbox.ts';
import type { Backlog, Outbox } from './outbox/outbox.ts';
import { type RateLimit, startRateLimit } from './receive/rate-limit.ts';
import { readOrMakeKeyFile } from './seal/key-file.ts';
import { seal } from './seal/seal.ts';

const REOPEN_AFTER_MS = 10_000;
/** How long the health check reports that an inquiry could not be stored, unless a later one is. */
const REPORT_REFUSAL_MS = 15 * 60_000;

/** The running form of a process. */
export type Inquiries = {
  /** Resolves once an inquiry is on the disk. Rejects where it cannot be stored, after logging why. */
  accept(inquiry: Inquiry): Promise<void>;
  /** Rejects where the outbox does not answer, and for 15 minutes after it could not store an inquiry, so that a monitor notices. */
  backlog(): Promise<Backlog>;
  rateLimit: RateLimit;
  /** Of a trial: logs, once, that someone on another machine tried to send an inquiry. */
  logTrialPost: (() => void) | null;
  /** Finishes or releases what is being delivered. Once `requests` resolves, closes the outbox. */
  stop(requests?: Promise<unknown>): Promise<void>;
};

type Open = { outbox: Outbox; worker: DeliveryWorker };

/**
 * Opens the outbox and starts the delivery worker. An outbox that cannot be opened is retried every ten seconds, because the pages are worth
 * serving without the form; meanwhile no inquiry is accepted.
 */
export function startInquiries(settings: InquirySettings, log: Log): Inquiries {
  const keys = settings.keys ?? readOrMakeKeyFile(settings.dataDir);
  let open: Open | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopping = false;
  let isStopped = false;
  let refusedAt = Number.NEGATIVE_INFINITY;

  async function tryToOpen(): Promise<void> {
    try {
      const { from, to, retryAfter, leaseFor } = settings;
      const transport = toMailTransport(settings);
      const outbox = await openOutbox(settings);
      const worker = startDeliveryWorker({ outbox, keys, transport, from, to, retryAfter, leaseFor, log });
      open = { outbox, worker };
    } catch (error) {
      log.error(
        `The inquiry form is not available. ${describeError(error)} The outbox is opened again in ${REOPEN_AFTER_MS / 1000} seconds.`,
      );
      if (isStopping) return;
      timer = setTimeout(() => {
        opening = tryToOpen();
      }, REOPEN_AFTER_MS);
      timer.unref();
    }
  }
  let opening = tryToOpen();

  async function whenOpen(): Promise<Open> {
    await opening;
    if (!open || isStopped) throw new Error('The outbox is not open.');
    return open;
  }

  return {
    async accept(inquiry) {
      const { outbox, worker } = await whenOpen();
      const id = randomUUID();
      try {
        await outbox.add({ id, createdAt: Date.now(), ...seal(keys[0], id, inquiry) });
        refusedAt = Number.NEGATIVE_INFINITY;
      } catch (error) {
        refusedAt = performance.now();
        log.error(`An inquiry could not be stored, and its sender was told so. ${describeError(error)}`);
        throw error;
      }
      worker.wake();
    },
    async backlog() {
      const { outbox } = await whenOpen();
      if (performance.now() - refusedAt < REPORT_REFUSAL_MS) throw new Error('The outbox stores nothing.');
      return outbox.backlog();
    },
    rateLimit: startRateLimit((line) => log.warn(line)),
    logTrialPost: settings.isTrial ? makeTrialLog(log) : null,
    async stop(requests) {
      isStopping = true;
      clearTimeout(timer);
      await opening;
      // What is accepted meanwhile is stored, and delivered by the next process.
      await Promise.all([open?.worker.stop(), requests]);
      isStopped = true;
      await open?.outbox.close();
    },
  };
}

/** One delivery may take at most half of a lease, and a minute: no other process leases the inquiry meanwhile. */
function toMailTransport({ mailTo, leaseFor }: InquirySettings): MailTransport {
  if (mailTo.kind === 'folder') return toFolderTransport(mailTo.folder);
  return toSmtpTransport(mailTo.server, { limit: Math.min(LONGEST_DELIVERY, leaseFor / 2) });
}

function makeTrialLog(log: Log): () => void {
  let isLogged = false;
  return () => {
    if (!isLogged) {
      log.error(
        'An inquiry from another machine was refused: the site was built for this machine only. Build it with SITE_URL, as docs/inquiries.md describes.',
      );
    }
    isLogged = true;
  };
}
