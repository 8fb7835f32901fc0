import { randomUUID } from 'node:crypto';
import { firstKeptWeek } from '#lib/inquiry/totals/recent-weeks-of.ts';
import { describeError } from '../../describe-error.ts';
import { withTimeout } from '../../with-timeout.ts';
import { formatDuration } from '../format-duration.ts';
import { ageOf, backOffOf, type Leased, type Outbox } from '../outbox/outbox.ts';
import { makeBacklogAlert } from './backlog-alert.ts';
import { type DeliveryContext, deliver, type Failure } from './deliver.ts';
import { makeMailCeiling } from './mail-ceiling.ts';
import { type Attempt, makeMailCircuit } from './mail-circuit.ts';
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
  /** How many mails go out at once, and then in an hour. */
  mailsPerHour: number;
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
 * Starts to deliver what is in an outbox. A failed delivery is retried forever, with exponential back-off, and so is an outbox that fails. While
 * the mail server fails, one inquiry at a time is tried for all. A delivery whose outcome is unknown is repeated: a mail may arrive twice, but
 * never not at all. Of more inquiries than the ceiling lets through, the newest and the oldest are mailed in turns: neither those who wrote
 * before a flood wait for its end, nor those who write after it.
 */
export function startDeliveryWorker({
  outbox,
  retryAfter,
  leaseFor,
  mailsPerHour,
  log,
  now = Date.now,
  random = Math.random,
  concurrency = 3,
  ...context
}: DeliveryWorkerOptions): DeliveryWorker {
  const owner = randomUUID();
  const workTimer = makeWakeableTimer();
  const stopTimer = makeWakeableTimer();
  const circuit = makeMailCircuit(retryAfter, random);
  const ceiling = makeMailCeiling(mailsPerHour);
  const checkBacklog = makeBacklogAlert();
  const outageLog = makeOutageLog();
  /** The ids being sent, even after the lease has expired. */
  const sending = new Set<string>();
  /** When each id was delivered that the outbox does not know of yet. Never to be sent again from here. */
  const delivered = new Map<string, number>();
  let lastFailure: string | null = null;
  /** Whether everything may be held back because of the mail server: at first by a process before this one, which had other settings. */
  let isHeld = true;
  /** Whether everything was made due for the next try of a mail server that fails. */
  let isBroughtForward = false;
  let hasFailed = false;
  let crowdToldAt = Number.NEGATIVE_INFINITY;
  let takesNewest = false;
  let stopping: Promise<void> | null = null;
  let isClosed = false;

  async function work(): Promise<void> {
    while (!stopping) {
      const countSeen = workTimer.wakeCount();
      try {
        const pause = Math.max(circuit.timeUntilNext(), ceiling.timeUntilNext()) || (await step());
        if (pause > 0) await workTimer.sleep(Math.min(pause, LONGEST_SLEEP), countSeen);
      } catch (error) {
        logOutage(error);
        await stopTimer.sleep(OUTAGE_SLEEP, 0);
      }
    }
  }

  /** Attempts what is due. Resolves to how long there is nothing to do, in milliseconds. */
  async function step(): Promise<number> {
    const attempt = circuit.begin();
    ceiling.take();
    let isSent = false;
    let hasTried = false;
    try {
      await settleDelivered();
      await endHold();
      await bringForward();
      const isCrowd = ceiling.isReached();
      const others = isCrowd ? (await outbox.backlog()).pending - 1 : 0;
      const leased = await outbox.lease(owner, now(), now() + leaseFor, {
        retryAfter,
        // At most, for what another process holds back is not the work of a wrong clock.
        heldFor: circuit.isFailing() ? circuit.longestPause : 0,
        newestFirst: isCrowd && takesNewest,
      });
      const recovery = outageLog.recordSuccess();
      if (recovery !== null) log.info(recovery);
      if (stopping) return 0;
      if (!leased) return timeUntil(await outbox.nextDueAt());
      takesNewest = !takesNewest;
      if (others > 0) tellCrowd(others);
      hasTried = true;
      await deliverLeased(leased, attempt, others, () => {
        isSent = true;
      });
      return 0;
    } finally {
      attempt.end();
      if (!isSent) ceiling.giveBack();
      // Others wait for what this one has shown.
      if (hasTried) workTimer.wake();
    }
  }

  function timeUntil(dueAt: number | null): number {
    if (dueAt === null) return LONGEST_SLEEP;
    return Math.max(dueAt - now(), SHORTEST_SLEEP);
  }

  function tellCrowd(waiting: number): void {
    if (performance.now() - crowdToldAt < HOUR) return;
    crowdToldAt = performance.now();
    log.error(
      `ALERT: ${mailsPerHour} mails went out within an hour, and more inquiries wait: ${waiting}. ${mailsPerHour} an hour are mailed now, the newest and the oldest in turns. All are kept. docs/inquiries.md says what to do about a flood.`,
    );
  }

  async function deliverLeased(
    leased: Leased,
    attempt: Attempt,
    manyWaiting: number,
    onSent: () => void,
  ): Promise<void> {
    const { id, createdAt, attempts } = leased;
    if (sending.has(id)) return;
    if (!delivered.has(id)) {
      sending.add(id);
      const failure = await deliver(leased, context, manyWaiting).finally(() => sending.delete(id));
      if (failure !== null) {
        // Cut off by `stop`: released with the rest, to be retried at once.
        if (!isClosed) await postpone(leased, failure, attempt);
        return;
      }
      onSent();
      attempt.succeed();
      delivered.set(id, now());
      log.info(
        `Inquiry ${id} was delivered ${formatDuration(ageOf(createdAt, now()))} after it was written (attempt ${attempts}).`,
      );
    }
    await settle(id);
  }

  async function postpone({ id, attempts }: Leased, failure: Failure, attempt: Attempt): Promise<void> {
    const { sentence, fault } = failure;
    lastFailure = sentence;
    if (fault === 'mail') {
      attempt.succeed();
      await endHold();
    }
    if (fault === null) attempt.breakOff(id);
    const isOfServer = fault === 'server';
    // Up to half less, so that what failed together is not retried together.
    const delay = isOfServer
      ? attempt.fail()
      : Math.round(backOffOf(attempts, retryAfter) * (1 - random() / 2));
    const next = isOfServer
      ? 'Until the next attempt, everything that waits is held back: '
      : 'The next attempt is in ';
    log.warn(
      `Inquiry ${id} was not delivered (attempt ${attempts}). ${sentence} ${next}${formatDuration(delay)}.`,
    );
    if (isOfServer) {
      isHeld = true;
      isBroughtForward = false;
      hasFailed = true;
      await outbox.hold(now() + delay);
    }
    await outbox.postpone(id, owner, now() + delay);
  }

  /**
   * Makes everything due once something is, as where someone new brings a try forward: it is still the oldest that is tried. Only once for each try:
   * what was tried and shows nothing of the server, as it does not open, waits for its own time, or it would be the oldest again and again.
   */
  async function bringForward(): Promise<void> {
    if (!circuit.isFailing() || isBroughtForward) return;
    if (((await outbox.nextDueAt()) ?? Number.POSITIVE_INFINITY) > now()) return;
    await outbox.hasten(now());
    isBroughtForward = true;
  }

  /** Makes everything due at the start, and once the mail server takes mails again. */
  async function endHold(): Promise<void> {
    if (!isHeld || circuit.isFailing()) return;
    // Before, for everything may be held anew meanwhile.
    isHeld = false;
    await outbox.hasten(now()).catch((error) => {
      isHeld = true;
      throw error;
    });
    if (hasFailed) log.info('The mail server takes mails again: everything that waits is due.');
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
    const line = outageLog.recordFailure(describeError(error));
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
        if (performance.now() - purgedAt < HOUR) continue;
        await outbox.purge(now() - RETENTION, firstKeptWeek(now()));
        purgedAt = performance.now();
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
