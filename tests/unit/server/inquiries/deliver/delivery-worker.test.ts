import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeKey, parseKeys } from '#lib/settings/keys.ts';
import {
  type DeliveryWorker,
  type DeliveryWorkerOptions,
  startDeliveryWorker,
} from '#server/inquiries/deliver/delivery-worker.ts';
import type { Mail, MailTransport } from '#server/inquiries/deliver/mail.ts';
import { seal } from '#server/inquiries/seal/seal.ts';
import { anInquiry, CANARY, CREATED_AT, FROM, TO } from '../an-inquiry.ts';
import { type MemoryOutbox, makeMemoryOutbox } from '../memory-outbox.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

const keys = parseKeys(makeKey());

let outbox: MemoryOutbox;
let courier: DeliveryWorker;
let lines: string[];
let sent: Mail[];

beforeEach(() => {
  vi.useFakeTimers({ now: CREATED_AT });
  outbox = makeMemoryOutbox();
  lines = [];
  sent = [];
});

afterEach(async () => {
  outbox.fail = () => null;
  const stopped = courier.stop();
  await vi.advanceTimersByTimeAsync(30 * SECOND);
  await stopped;
  expect(vi.getTimerCount()).toBe(0);
  expect(lines.join('\n')).not.toContain(CANARY);
  vi.useRealTimers();
});

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

function carrierThat(
  send: (mail: Mail, attempt: number) => Promise<void> | void,
): MailTransport & { isClosed: boolean } {
  let attempts = 0;
  return {
    isClosed: false,
    async send(mail) {
      attempts += 1;
      await send(mail, attempts);
      sent.push(mail);
    },
    close() {
      this.isClosed = true;
    },
  };
}

/** A mail server that refuses, in words that quote the mail. */
const refusal = () =>
  Object.assign(new Error(`550 ${CANARY}`), {
    code: 'EMESSAGE',
    responseCode: 550,
    response: `550 5.7.1 ${CANARY}`,
  });

const away = () => Object.assign(new Error(`connect ${CANARY}`), { code: 'ECONNREFUSED' });

function start(
  carrier: MailTransport = carrierThat(() => {}),
  options: Partial<DeliveryWorkerOptions> = {},
): void {
  const note = (level: string) => (line: string) => lines.push(`${level}: ${line}`);
  courier = startDeliveryWorker({
    outbox,
    keys,
    carrier,
    from: FROM,
    to: TO,
    retryAfter: 30 * SECOND,
    leaseFor: 2 * MINUTE,
    log: { info: note('info'), warn: note('warn'), error: note('error') },
    random: () => 0,
    ...options,
  });
}

async function put(id: string, { key = keys[0], createdAt = Date.now() } = {}): Promise<void> {
  await outbox.add({ id, createdAt, ...seal(key, id, anInquiry()) });
}

const stateOf = (id: string) => outbox.rows.get(id)?.state;

describe('an inquiry', () => {
  test('that waits at the start is delivered, and its content deleted', async () => {
    await put('a');
    start();
    await pass(0);
    expect(sent.map(({ messageId }) => messageId)).toEqual(['<a@example.org>']);
    expect(outbox.rows.get('a')).toMatchObject({
      state: 'delivered',
      content: null,
      deliveredAt: CREATED_AT,
    });
    expect(lines).toEqual(['info: Inquiry a is delivered, 0 seconds after it was written (attempt 1).']);
  });

  test('that comes later is delivered at once, when the courier is told', async () => {
    start();
    await pass(10 * SECOND);
    await put('a');
    courier.wake();
    await pass(0);
    expect(stateOf('a')).toBe('delivered');
  });

  test('of another process is delivered within half a minute, though nobody tells', async () => {
    start();
    await pass(SECOND);
    await put('a');
    await pass(30 * SECOND);
    expect(stateOf('a')).toBe('delivered');
  });

  test('is not missed when it is told of while the courier looks', async () => {
    let look = () => {};
    const isSlow = new Promise<void>((resolve) => {
      look = resolve;
    });
    const { nextDueAt } = outbox;
    outbox.nextDueAt = async () => {
      const found = await nextDueAt();
      await isSlow;
      return found;
    };
    start();
    await pass(0);
    await put('a');
    courier.wake();
    look();
    await pass(0);
    expect(stateOf('a')).toBe('delivered');
  });

  test('is delivered once, however many there are and however many workers', async () => {
    for (let count = 0; count < 50; count += 1) await put(`id-${count}`);
    start(
      carrierThat(() => new Promise((resolve) => setTimeout(resolve, SECOND))),
      { workers: 5 },
    );
    await pass(11 * SECOND);
    expect(new Set(sent.map(({ messageId }) => messageId)).size).toBe(50);
    expect(sent).toHaveLength(50);
  });
});

describe('a failed delivery', () => {
  test('is tried again after twice the time, until it succeeds', async () => {
    await put('a');
    const times: number[] = [];
    const carrier = carrierThat((_, attempt) => {
      times.push((Date.now() - CREATED_AT) / SECOND);
      if (attempt < 5) throw refusal();
    });
    start(carrier);
    await pass(10 * MINUTE);
    expect(times).toEqual([0, 30, 90, 210, 450]);
    expect(stateOf('a')).toBe('delivered');
    expect(lines).toMatchInlineSnapshot(`
      [
        "warn: Inquiry a was not delivered (attempt 1). The mail server refused the mail (550, 5.7.1). It is tried again in 30 seconds.",
        "warn: Inquiry a was not delivered (attempt 2). The mail server refused the mail (550, 5.7.1). It is tried again in 1 minute.",
        "warn: Inquiry a was not delivered (attempt 3). The mail server refused the mail (550, 5.7.1). It is tried again in 2 minutes.",
        "warn: Inquiry a was not delivered (attempt 4). The mail server refused the mail (550, 5.7.1). It is tried again in 4 minutes.",
        "info: Inquiry a is delivered, 7 minutes after it was written (attempt 5).",
      ]
    `);
  });

  test('is tried again for ever, once an hour in the end', async () => {
    await put('a');
    let attempts = 0;
    start(
      carrierThat(() => {
        attempts += 1;
        throw refusal();
      }),
    );
    await pass(7 * 24 * HOUR);
    const inAWeek = attempts;
    await pass(10 * HOUR);
    expect(attempts - inAWeek).toBe(10);
    expect(stateOf('a')).toBe('pending');
  });

  test('does not keep others waiting', async () => {
    await put('a');
    await put('b', { createdAt: Date.now() + 1 });
    start(
      carrierThat(({ messageId }) => {
        if (messageId.startsWith('<a@')) throw refusal();
      }),
      { workers: 1 },
    );
    await pass(SECOND);
    expect(stateOf('b')).toBe('delivered');
  });

  test('repeats the very same mail', async () => {
    await put('a');
    const mails: Mail[] = [];
    start(
      carrierThat((mail, attempt) => {
        mails.push(mail);
        if (attempt === 1) throw refusal();
      }),
    );
    await pass(MINUTE);
    expect(mails).toHaveLength(2);
    expect(mails[1]).toEqual(mails[0]);
  });

  test('that only takes longer than the hold on the inquiry is none: one mail, and noted', async () => {
    await put('a');
    const carrier = carrierThat(() => new Promise((resolve) => setTimeout(resolve, 20 * SECOND)));
    start(carrier, { leaseFor: 5 * SECOND });
    await pass(21 * SECOND);
    expect(stateOf('a')).toBe('delivered');
    await pass(MINUTE);
    expect(sent).toHaveLength(1);
  });
});

describe('an inquiry that cannot be opened', () => {
  test('waits for its key, and others are delivered', async () => {
    const [other] = parseKeys(makeKey());
    await put('a', { key: { ...other, id: 'feedbeef' } });
    await put('b');
    start();
    await pass(0);
    expect(stateOf('a')).toBe('pending');
    expect(stateOf('b')).toBe('delivered');
    expect(lines).toMatchInlineSnapshot(`
      [
        "warn: Inquiry a was not delivered (attempt 1). An inquiry is sealed with key feedbeef, which INQUIRY_KEYS does not hold. Add that key after the others; until then the inquiry waits, and is not lost. It is tried again in 30 seconds.",
        "info: Inquiry b is delivered, 0 seconds after it was written (attempt 1).",
      ]
    `);
  });

  test('waits where it was changed', async () => {
    await put('a');
    const row = outbox.rows.get('a');
    if (row?.content) row.content = Buffer.from(row.content).fill(0, 20, 30);
    start();
    await pass(0);
    expect(stateOf('a')).toBe('pending');
    expect(lines).toMatchInlineSnapshot(`
      [
        "warn: Inquiry a was not delivered (attempt 1). It does not open with its key: what is stored was changed. It waits, and is not lost. It is tried again in 30 seconds.",
      ]
    `);
  });
});

describe('an outbox that fails', () => {
  test('is asked again, neither at once nor never, and told of once a minute', async () => {
    await put('a');
    outbox.fail = away;
    start();
    await pass(3 * MINUTE - 1);
    expect(outbox.calls.filter((call) => call === 'lease').length).toBe(3 * 36);
    expect(lines).toEqual(
      Array(3).fill(
        'error: The outbox of inquiries failed, and is asked again until it answers. The server could not be reached: nothing answers at its address.',
      ),
    );
    outbox.fail = () => null;
    await pass(5 * SECOND);
    expect(stateOf('a')).toBe('delivered');
    expect(lines[3]).toBe('info: The outbox of inquiries answers again.');
  });

  test('for a quarter of an hour raises the alarm', async () => {
    start();
    await pass(0);
    outbox.fail = away;
    await pass(14 * MINUTE);
    expect(lines.filter((line) => line.includes('ALERT'))).toEqual([]);
    await pass(3 * MINUTE);
    expect(lines.at(-1)).toBe(
      'error: ALERT: The outbox of inquiries failed, and is asked again until it answers. The server could not be reached: nothing answers at its address.',
    );
  });

  test('after a delivery does not make the mail come twice', async () => {
    await put('a');
    outbox.fail = (call) => (call === 'settle' ? away() : null);
    start();
    await pass(10 * MINUTE);
    expect(stateOf('a')).toBe('delivering');
    outbox.fail = () => null;
    await pass(MINUTE);
    expect(stateOf('a')).toBe('delivered');
    expect(sent).toHaveLength(1);
  });

  test('for one inquiry alone does not keep others from being delivered', async () => {
    await put('a');
    const { settle } = outbox;
    outbox.settle = async (id, at) => {
      if (id === 'a') throw away();
      await settle(id, at);
    };
    start(undefined, { workers: 1 });
    await pass(0);
    await put('b');
    courier.wake();
    await pass(30 * SECOND);
    expect(stateOf('b')).toBe('delivered');
    outbox.settle = settle;
  });
});

describe('the alarm', () => {
  const alarms = () => lines.filter((line) => /ALERT|All is well/.test(line));

  test('is raised after 15 minutes, repeated each hour, and ended once', async () => {
    await put('a');
    let isMended = false;
    start(
      carrierThat(() => {
        if (!isMended) throw refusal();
      }),
    );
    await pass(15 * MINUTE - 1);
    expect(alarms()).toEqual([]);
    await put('b');
    await pass(2 * HOUR);
    expect(alarms()).toMatchInlineSnapshot(`
      [
        "error: ALERT: 2 inquiries wait, the oldest for 15 minutes. The last failure: The mail server refused the mail (550, 5.7.1).",
        "error: ALERT: 2 inquiries wait, the oldest for 1 hour. The last failure: The mail server refused the mail (550, 5.7.1).",
      ]
    `);
    isMended = true;
    await pass(3 * HOUR);
    expect(alarms().slice(3)).toMatchInlineSnapshot(`
      [
        "info: All is well again: no inquiry has waited for 15 minutes.",
      ]
    `);
  });

  test('is not raised for what is delivered in time', async () => {
    start();
    for (let minute = 0; minute < 60; minute += 1) {
      await put(`at-${minute}`);
      await pass(MINUTE);
    }
    expect(alarms()).toEqual([]);
  });
});

test('what was delivered 30 days ago is forgotten, and not sooner', async () => {
  await put('a');
  start();
  await pass(30 * 24 * HOUR - HOUR);
  expect(outbox.rows.size).toBe(1);
  await pass(3 * HOUR);
  expect(outbox.rows.size).toBe(0);
});

test('what is to be forgotten is looked for once an hour', async () => {
  start();
  await pass(24 * HOUR);
  expect(outbox.calls.filter((call) => call === 'purge')).toHaveLength(24);
});

describe('at the end', () => {
  test('nothing more is begun', async () => {
    start();
    await pass(0);
    const stopped = courier.stop();
    await put('a');
    courier.wake();
    await stopped;
    await pass(HOUR);
    expect(stateOf('a')).toBe('pending');
    expect(sent).toEqual([]);
  });

  test('an inquiry that was taken in this very moment is given back unsent', async () => {
    await put('a');
    const { lease } = outbox;
    outbox.lease = async (...words) => {
      await new Promise((resolve) => setTimeout(resolve, SECOND));
      return await lease(...words);
    };
    start();
    const stopped = courier.stop();
    await pass(SECOND);
    await stopped;
    expect(sent).toEqual([]);
    expect(outbox.rows.get('a')).toMatchObject({ state: 'pending' });
    expect(outbox.rows.get('a')?.dueAt).toBeLessThanOrEqual(Date.now());
  });

  test('a mail on its way is waited for', async () => {
    await put('a');
    const carrier = carrierThat(() => new Promise((resolve) => setTimeout(resolve, 4 * SECOND)));
    start(carrier);
    await pass(SECOND);
    const stopped = courier.stop();
    await pass(4 * SECOND);
    await stopped;
    expect(stateOf('a')).toBe('delivered');
    expect(carrier.isClosed).toBe(true);
  });

  test('one that takes too long is cut off and given back, to be tried at once', async () => {
    await put('a');
    let cut = (_: Error) => {};
    const carrier: MailTransport = {
      send: () =>
        new Promise((_, reject) => {
          cut = reject;
        }),
      close: () => cut(new Error('closed')),
    };
    start(carrier);
    await pass(SECOND);
    const stoppedAt = Date.now();
    const stopped = courier.stop();
    await pass(5 * SECOND);
    await stopped;
    expect(outbox.rows.get('a')).toMatchObject({ state: 'pending', dueAt: stoppedAt + 5 * SECOND });
    expect(lines).toEqual(['info: Inquiries that wait, because the end came before they were delivered: 1.']);
  });

  test.each(['fails', 'hangs'])('it comes within 15 seconds, also where the outbox %s', async (kind) => {
    start();
    await pass(0);
    if (kind === 'fails') outbox.fail = away;
    else
      for (const call of ['lease', 'release', 'nextDueAt', 'settle', 'backlog'] as const) {
        outbox[call] = () => new Promise<never>(() => {});
      }
    courier.wake();
    await pass(SECOND);
    let isStopped = false;
    void courier.stop().then(() => {
      isStopped = true;
    });
    await pass(15 * SECOND);
    expect(isStopped).toBe(true);
  });

  test('it may be asked for twice', async () => {
    start();
    await Promise.all([courier.stop(), courier.stop()]);
    expect(outbox.calls.filter((call) => call === 'release')).toHaveLength(1);
  });
});
