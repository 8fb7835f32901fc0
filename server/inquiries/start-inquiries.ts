import { randomUUID } from 'node:crypto';
import type { Inquiry } from '#lib/inquiry/inquiry.ts';
import type { MailTransport } from '#lib/mail/mail.ts';
import { LONGEST_DELIVERY, toSmtpTransport } from '#lib/mail/smtp-transport.ts';
import type { InquirySettings } from '#lib/settings/inquiry-settings.ts';
import { describeError } from '../describe-error.ts';
import { type DeliveryWorker, type Log, startDeliveryWorker } from './deliver/delivery-worker.ts';
import { toFolderTransport } from './deliver/folder-transport.ts';
import { FormProblem } from './form-problem.ts';
import { openOutbox } from './outbox/open-outbox.ts';
import type { Backlog, Outbox } from './outbox/outbox.ts';
import { PROBE } from './probe.ts';
import { type RateLimit, startRateLimit } from './receive/rate-limit.ts';
import { type RefusedOrigins, tellRefusedOrigins } from './receive/refused-origins.ts';
import { readOrMakeKeyFile } from './seal/key-file.ts';
import { seal, unseal } from './seal/seal.ts';
import { tellTotals } from './tell-totals.ts';

const REOPEN_AFTER_MS = 10_000;
/** How long the outcome of a probe holds: anyone may ask for the health check at any rate, and a probe writes to the disk. */
const PROBE_HOLDS_MS = 5_000;
/** How long the health check reports that an inquiry could not be stored, unless a later one is. */
const REPORT_REFUSAL_MS = 15 * 60_000;

/** The running form of a process. */
export type Inquiries = {
  /** Resolves once an inquiry is on the disk. Rejects where it cannot be stored, after logging why. */
  accept(inquiry: Inquiry): Promise<void>;
  /**
   * Rejects where `accept` would reject now, which a probe finds out that no one else sees, at most once in five seconds. Rejects also for 15
   * minutes after an inquiry could not be stored, unless a later one is, so that a monitor notices.
   */
  requireAccepting(): Promise<void>;
  /** Rejects where the outbox does not answer. */
  backlog(): Promise<Backlog>;
  rateLimit: RateLimit;
  /** Of a trial: logs, once, that someone on another machine tried to send an inquiry. */
  logTrialPost: (() => void) | null;
  logRefusedOrigin: RefusedOrigins | null;
  /** Finishes or releases what is being delivered. Once `requests` resolves, closes the outbox. */
  stop(requests?: Promise<unknown>): Promise<void>;
};

type Open = { outbox: Outbox; worker: DeliveryWorker; stopTelling: () => Promise<void> };

/**
 * Opens the outbox and starts the delivery worker. An outbox that cannot be opened is retried every ten seconds, because the pages are worth
 * serving without the form; meanwhile no inquiry is accepted.
 */
export function startInquiries(settings: InquirySettings, log: Log): Inquiries {
  const keys = settings.keys ?? readOrMakeKeyFile(settings.dataDir);
  let open: Open | undefined;
  let whyNotOpen: unknown;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopping = false;
  let isStopped = false;
  let refusedAt = Number.NEGATIVE_INFINITY;
  /** The latest probe, or an inquiry that was stored since; `endedAt` is infinite while it is under way. */
  let probe: { outcome: Promise<void>; endedAt: number } | undefined;

  async function tryToOpen(): Promise<void> {
    try {
      const transport = toMailTransport(settings);
      const outbox = await openOutbox(settings);
      const worker = startDeliveryWorker({ ...settings, outbox, keys, transport, log });
      const { totalsDir } = settings;
      const stopTelling = totalsDir === null ? async () => {} : tellTotals(outbox, totalsDir, log);
      open = { outbox, worker, stopTelling };
    } catch (error) {
      whyNotOpen = error;
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
    if (isStopped) throw new FormProblem('The server is stopping.');
    if (!open) throw whyNotOpen;
    return open;
  }

  const toAddition = (inquiry: Inquiry) => {
    const id = randomUUID();
    return { id, createdAt: Date.now(), ...seal(keys[0], id, inquiry) };
  };

  async function runProbe({ outbox }: Open): Promise<void> {
    let addition: ReturnType<typeof toAddition>;
    try {
      addition = toAddition(PROBE);
      unseal(keys, addition.id, addition);
    } catch {
      throw new FormProblem('The keys do not open what they seal.');
    }
    await outbox.tryToAdd(addition);
  }

  function startProbe(running: Open): NonNullable<typeof probe> {
    const started = { outcome: runProbe(running), endedAt: Number.POSITIVE_INFINITY };
    const end = () => {
      started.endedAt = performance.now();
    };
    started.outcome.then(end, end);
    return started;
  }

  return {
    async accept(inquiry) {
      try {
        const { outbox, worker } = await whenOpen();
        await outbox.add(toAddition(inquiry));
        refusedAt = Number.NEGATIVE_INFINITY;
        probe = { outcome: Promise.resolve(), endedAt: performance.now() };
        worker.wake();
      } catch (error) {
        refusedAt = performance.now();
        log.error(`An inquiry could not be stored, and its sender was told so. ${describeError(error)}`);
        throw error;
      }
    },
    async requireAccepting() {
      const running = await whenOpen();
      if (!probe || performance.now() - probe.endedAt >= PROBE_HOLDS_MS) probe = startProbe(running);
      await probe.outcome;
      if (performance.now() - refusedAt < REPORT_REFUSAL_MS)
        throw new FormProblem('An inquiry could not be stored within the last 15 minutes.');
    },
    backlog: async () => (await whenOpen()).outbox.backlog(),
    rateLimit: startRateLimit((line) => log.warn(line)),
    logTrialPost: settings.isTrial ? makeTrialLog(log) : null,
    logRefusedOrigin: tellRefusedOrigins((line) => log.warn(line)),
    async stop(requests) {
      isStopping = true;
      clearTimeout(timer);
      await opening;
      // What is accepted meanwhile is stored, and delivered by the next process.
      await Promise.all([open?.worker.stop(), open?.stopTelling(), requests]);
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
