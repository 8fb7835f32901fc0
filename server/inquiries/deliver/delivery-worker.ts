import { randomUUID } from 'node:crypto';
import type { Key } from '#lib/settings/keys.ts';
import { describeError } from '../describe-error.ts';
import { formatDuration } from '../format-duration.ts';
import type { Log } from '../log.ts';
import type { Leased, Outbox } from '../outbox/outbox.ts';
import { withTimeout } from '../with-timeout.ts';
import { backOff } from './back-off.ts';
import { makeBacklogAlert } from './backlog-alert.ts';
import { deliver } from './deliver.ts';
import type { MailTransport } from './mail.ts';
import { makeOutageLog } from './outage-log.ts';
import { makeWakeableTimer } from './wakeable-timer.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Inquiries may come from other processes, which ring no bell here. */
const LONGEST_REST = 30 * SECOND;
/** Something is due, and still nothing was to be had: another process was quicker. */
const SHORTEST_REST = SECOND / 4;
/** The rest after an outbox has failed. */
const OUTBOX_REST = 5 * SECOND;
/** What a mail being sent gets at the end, before its connection is closed. */
const STOP_PATIENCE = 5 * SECOND;
const LAST_STEPS = 2 * SECOND;
/** For how long it can be seen that an inquiry was delivered, in milliseconds. */
export const KEPT = 30 * 24 * HOUR;

/** What a courier needs. Times in milliseconds; the clock in milliseconds since 1970; `random` from 0 to 1. */
export type DeliveryWorkerOptions = {
  outbox: Outbox;
  keys: readonly Key[];
  carrier: MailTransport;
  from: string;
  to: string;
  retryAfter: number;
  leaseFor: number;
  log: Log;
  now?: () => number;
  random?: () => number;
  workers?: number;
};

/** Brings inquiries to the practice, until it is stopped. */
export type DeliveryWorker = {
  /** Says that an inquiry was put in. */
  wake(): void;
  /** Takes nothing more, lets what is being sent end, and gives the rest back. Resolves in any case; the outbox is not closed. */
  stop(): Promise<void>;
};

/**
 * Starts to deliver what is in an outbox. A failed delivery is tried again for ever, at growing distances; an outbox that fails is asked
 * again. Takes no part in a delivery that ended in doubt but to repeat it: the mail may come twice, and never not at all.
 */
export function startDeliveryWorker({
  outbox,
  keys,
  carrier,
  from,
  to,
  retryAfter,
  leaseFor,
  log,
  now = Date.now,
  random = Math.random,
  workers = 3,
}: DeliveryWorkerOptions): DeliveryWorker {
  const owner = randomUUID();
  const work = makeWakeableTimer();
  const end = makeWakeableTimer();
  const alarmOf = makeBacklogAlert();
  const complaint = makeOutageLog();
  /** Being sent by one of the workers, also where that takes longer than the inquiry was held. */
  const busy = new Set<string>();
  /** Delivered, and not yet noted in the outbox: never to be sent again from here. */
  const sent = new Map<string, number>();
  let lastFailure: string | null = null;
  let stopping: Promise<void> | null = null;
  let isClosed = false;

  async function workOn(): Promise<void> {
    while (!stopping) {
      const heard = work.rings();
      try {
        await settleSent();
        const leased = await outbox.lease(owner, now(), now() + leaseFor);
        const relief = complaint.works();
        if (relief !== null) log.info(relief);
        if (stopping) return;
        if (leased) await attempt(leased);
        else await work.rest(restUntil(await outbox.nextDueAt()), heard);
      } catch (error) {
        complain(error);
        await end.rest(OUTBOX_REST, 0);
      }
    }
  }

  function restUntil(dueAt: number | null): number {
    if (dueAt === null) return LONGEST_REST;
    return Math.min(Math.max(dueAt - now(), SHORTEST_REST), LONGEST_REST);
  }

  async function attempt(leased: Leased): Promise<void> {
    const { id, createdAt, attempts } = leased;
    if (busy.has(id)) return;
    if (!sent.has(id)) {
      busy.add(id);
      const failure = await deliver(leased, { keys, carrier, from, to }).finally(() => busy.delete(id));
      if (failure !== null) {
        // Cut off by the end: given back with the rest, to be tried at once.
        if (!isClosed) await postpone(leased, failure);
        return;
      }
      sent.set(id, now());
      log.info(
        `Inquiry ${id} is delivered, ${formatDuration(now() - createdAt)} after it was written (attempt ${attempts}).`,
      );
    }
    await settle(id);
  }

  async function postpone({ id, attempts }: Leased, failure: string): Promise<void> {
    const delay = backOff(attempts, retryAfter, random());
    lastFailure = failure;
    log.warn(
      `Inquiry ${id} was not delivered (attempt ${attempts}). ${failure} It is tried again in ${formatDuration(delay)}.`,
    );
    await outbox.postpone(id, owner, now() + delay);
  }

  async function settle(id: string): Promise<void> {
    const deliveredAt = sent.get(id);
    if (deliveredAt === undefined) return;
    await outbox.settle(id, deliveredAt);
    sent.delete(id);
  }

  /** Notes what could not be noted before. One that cannot be noted does not keep others from being delivered. */
  async function settleSent(): Promise<void> {
    for (const id of [...sent.keys()]) await settle(id).catch(complain);
  }

  function complain(error: unknown): void {
    const line = complaint.fails(describeError(error), now());
    if (line !== null) log.error(line);
  }

  async function watch(): Promise<void> {
    let purgedAt = Number.NEGATIVE_INFINITY;
    for (;;) {
      await end.rest(MINUTE, 0);
      if (stopping) return;
      try {
        const alarm = alarmOf(await outbox.backlog(), now(), lastFailure);
        if (alarm) log[alarm.level](alarm.line);
        if (now() - purgedAt < HOUR) continue;
        await outbox.purge(now() - KEPT);
        purgedAt = now();
      } catch (error) {
        complain(error);
      }
    }
  }

  async function finish(): Promise<void> {
    end.ring();
    work.ring();
    await withTimeout(STOP_PATIENCE, running);
    isClosed = true;
    carrier.close();
    await withTimeout(LAST_STEPS, running);
    await withTimeout(LAST_STEPS, giveBack().catch(complain));
  }

  async function giveBack(): Promise<void> {
    await settleSent();
    const count = await outbox.release(owner, now());
    if (count > 0)
      log.info(`Inquiries that wait, because the end came before they were delivered: ${count}.`);
  }

  const running = Promise.all([...Array.from({ length: workers }, workOn), watch()]);
  return {
    wake: work.ring,
    stop() {
      stopping ??= finish();
      return stopping;
    },
  };
}
