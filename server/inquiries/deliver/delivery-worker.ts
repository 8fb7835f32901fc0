import { randomUUID } from 'node:crypto';
import { describeError } from '../../describe-error.ts';
import { withTimeout } from '../../with-timeout.ts';
import { formatDuration } from '../format-duration.ts';
import { type Leased, LONGEST_BACK_OFF, type Outbox } from '../outbox/outbox.ts';
import { makeBacklogAlert } from './backlog-alert.ts';
import { type DeliveryContext, deliver } from './deliver.ts';
import { makeOutageLog } from './outage-log.ts';
import { makeWakeableTimer } from './wakeable-timer.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Other processes add inquiries too, and do not wake this one. */
const LONGEST_SLEEP = 30 * SECOND;
/** Something is due, and yet there was nothing to lease: another process was faster. */
const SHORTEST_SLEEP = SECOND / 4;
/** The pause after the outbox has failed. */
const OUTAGE_SLEEP = 5 * SECOND;
/** How long a mail being sent may take once the worker is told to stop, before its connection is closed. */
const STOP_GRACE = 5 * SECOND;
const CLEANUP_GRACE = 2 * SECOND;
/** For how long the entry of a delivered inquiry is kept, in milliseconds. */
export const RETENTION = 30 * 24 * HOUR;

/** Where lines for the site's operator go, such as `console`. No line holds any words of a visitor. */
export type Log = Record<'info' | 'warn' | 'error', (line: string) => void>;

/** Times in milliseconds; `now` in milliseconds since 1970; `random` from 0 to 1. */
export type DeliveryWorkerOptions = DeliveryContext & {
  outbox: Outbox;
  retryAfter: number;
  leaseFor: number;
  log: Log;
  now?: () => number;
  random?: () => number;
  /** How many inquiries are delivered at once. */
  concurrency?: number;
};

/** Delivers inquiries until it is stopped. */
export type DeliveryWorker = {
  /** Tells that an inquiry was added. */
  wake(): void;
  /** Leases nothing more, lets mails being sent finish, and releases the rest. Never rejects; the outbox stays open. */
  stop(): Promise<void>;
};

/**
 * Starts to deliver what is in an outbox. A failed delivery is retried forever, with exponential back-off, and so is an outbox that fails. A
 * delivery whose outcome is unknown is repeated: a mail may arrive twice, but never not at all.
 */
export function startDeliveryWorker({
  outbox,
  retryAfter,
  leaseFor,
  log,
  now = Date.now,
  random = Math.random,
  concurrency = 3,
  ...context
}: DeliveryWorkerOptions): DeliveryWorker {
  const owner = randomUUID();
  const workTimer = makeWakeableTimer();
  const stopTimer = makeWakeableTimer();
  const checkBacklog = makeBacklogAlert();
  const outageLog = makeOutageLog();
  /** The ids being sent, even after the lease has expired. */
  const sending = new Set<string>();
  /** When each id was delivered that the outbox does not know of yet. Never to be sent again from here. */
  const delivered = new Map<string, number>();
  let lastFailure: string | null = null;
  let stopping: Promise<void> | null = null;
  let isClosed = false;

  async function work(): Promise<void> {
    while (!stopping) {
      const countSeen = workTimer.wakeCount();
      try {
        await settleDelivered();
        const leased = await outbox.lease(owner, now(), now() + leaseFor);
        const recovery = outageLog.recordSuccess();
        if (recovery !== null) log.info(recovery);
        if (stopping) return;
        if (leased) await attempt(leased);
        else await workTimer.sleep(timeUntil(await outbox.nextDueAt()), countSeen);
      } catch (error) {
        logOutage(error);
        await stopTimer.sleep(OUTAGE_SLEEP, 0);
      }
    }
  }

  function timeUntil(dueAt: number | null): number {
    if (dueAt === null) return LONGEST_SLEEP;
    return Math.min(Math.max(dueAt - now(), SHORTEST_SLEEP), LONGEST_SLEEP);
  }

  async function attempt(leased: Leased): Promise<void> {
    const { id, createdAt, attempts } = leased;
    if (sending.has(id)) return;
    if (!delivered.has(id)) {
      sending.add(id);
      const failure = await deliver(leased, context).finally(() => sending.delete(id));
      if (failure !== null) {
        // Cut off by `stop`: released with the rest, to be retried at once.
        if (!isClosed) await postpone(leased, failure);
        return;
      }
      delivered.set(id, now());
      log.info(
        `Inquiry ${id} was delivered ${formatDuration(now() - createdAt)} after it was written (attempt ${attempts}).`,
      );
    }
    await settle(id);
  }

  async function postpone({ id, attempts }: Leased, failure: string): Promise<void> {
    const doubled = Math.min(retryAfter * 2 ** (attempts - 1), LONGEST_BACK_OFF);
    // Up to half less, so that what failed together is not retried together.
    const delay = Math.round(doubled * (1 - random() / 2));
    lastFailure = failure;
    log.warn(
      `Inquiry ${id} was not delivered (attempt ${attempts}). ${failure} The next attempt is in ${formatDuration(delay)}.`,
    );
    await outbox.postpone(id, owner, now() + delay);
  }

  async function settle(id: string): Promise<void> {
    const deliveredAt = delivered.get(id);
    if (deliveredAt === undefined) return;
    await outbox.settle(id, deliveredAt);
    delivered.delete(id);
  }

  /** Settles what could not be settled before. A failure here does not keep others from being delivered. */
  async function settleDelivered(): Promise<void> {
    for (const id of [...delivered.keys()]) await settle(id).catch(logOutage);
  }

  function logOutage(error: unknown): void {
    const line = outageLog.recordFailure(describeError(error), now());
    if (line !== null) log.error(line);
  }

  async function watchBacklog(): Promise<void> {
    let purgedAt = Number.NEGATIVE_INFINITY;
    for (;;) {
      await stopTimer.sleep(MINUTE, 0);
      if (stopping) return;
      try {
        const alert = checkBacklog(await outbox.backlog(), now(), lastFailure);
        if (alert) log[alert.level](alert.line);
        if (now() - purgedAt < HOUR) continue;
        await outbox.purge(now() - RETENTION);
        purgedAt = now();
      } catch (error) {
        logOutage(error);
      }
    }
  }

  async function finish(): Promise<void> {
    stopTimer.wake();
    workTimer.wake();
    await withTimeout(STOP_GRACE, running);
    isClosed = true;
    context.transport.close();
    await withTimeout(CLEANUP_GRACE, running);
    await withTimeout(CLEANUP_GRACE, release().catch(logOutage));
  }

  async function release(): Promise<void> {
    await settleDelivered();
    const count = await outbox.release(owner, now());
    if (count > 0) log.info(`Released at shutdown, to be delivered after the next start: ${count}.`);
  }

  const running = Promise.all([...Array.from({ length: concurrency }, work), watchBacklog()]);
  return {
    wake: workTimer.wake,
    stop() {
      stopping ??= finish();
      return stopping;
    },
  };
}
