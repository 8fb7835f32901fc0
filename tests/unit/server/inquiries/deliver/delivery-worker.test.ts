import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DeliveryRejected, type Mail, type MailTransport } from '#lib/mail/mail.ts';
import { makeKey, parseKeys } from '#lib/settings/keys.ts';
import {
  type DeliveryWorker,
  type DeliveryWorkerOptions,
  startDeliveryWorker,
} from '#server/inquiries/deliver/delivery-worker.ts';
import type { Outbox } from '#server/inquiries/outbox/outbox.ts';
import { openSqliteOutbox } from '#server/inquiries/outbox/sqlite-outbox.ts';
import { seal } from '#server/inquiries/seal/seal.ts';
import { anInquiry, CANARY, CREATED_AT, FROM, TO } from '../an-inquiry.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

const keys = parseKeys(makeKey());

let folder: string;
let outbox: Outbox;
/** Every call of the worker to the outbox. */
let calls: (keyof Outbox)[];
/** Decides which of them fail. */
let failureOf: (call: keyof Outbox, id: unknown) => Error | null;
let worker: DeliveryWorker;
let lines: string[];
let sent: Mail[];

beforeEach(async () => {
  vi.useFakeTimers({ now: CREATED_AT });
  folder = mkdtempSync(join(tmpdir(), 'worker-'));
  outbox = await openSqliteOutbox(folder);
  calls = [];
  failureOf = () => null;
  lines = [];
  sent = [];
});

afterEach(async () => {
  failureOf = () => null;
  const stopped = worker.stop();
  await pass(30 * SECOND);
  await stopped;
  await outbox.close();
  rmSync(folder, { recursive: true });
  expect(vi.getTimerCount()).toBe(0);
  expect(lines.join('\n')).not.toContain(CANARY);
});

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const take = (ms: number) => () => new Promise<void>((resolve) => setTimeout(resolve, ms));

function transportThat(
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

/** The error of a mail server that quotes the mail it rejects. */
const rejection = () =>
  Object.assign(new Error(`550 ${CANARY}`), {
    code: 'EMESSAGE',
    responseCode: 550,
    response: `550 5.7.1 ${CANARY}`,
  });

const outage = () => Object.assign(new Error(`connect ${CANARY}`), { code: 'ECONNREFUSED' });

/** The outbox as the worker sees it. */
function watched(changes: Partial<Outbox> = {}): Outbox {
  const seen = Object.entries({ ...outbox, ...changes }).map(([name, run]) => [
    name,
    async (...values: unknown[]) => {
      const call = name as keyof Outbox;
      calls.push(call);
      const failure = failureOf(call, values[0]);
      if (failure) throw failure;
      return (run as (...values: unknown[]) => unknown)(...values);
    },
  ]);
  return Object.fromEntries(seen);
}

function start(
  transport: MailTransport = transportThat(() => {}),
  options: Partial<DeliveryWorkerOptions> = {},
): void {
  const write = (level: string) => (line: string) => lines.push(`${level}: ${line}`);
  worker = startDeliveryWorker({
    outbox: watched(),
    keys,
    transport,
    from: FROM,
    to: TO,
    retryAfter: 30 * SECOND,
    leaseFor: 2 * MINUTE,
    mailsPerHour: 1000,
    log: { info: write('info'), warn: write('warn'), error: write('error') },
    random: () => 0,
    ...options,
  });
}

async function add(id: string, { key = keys[0], createdAt = Date.now() } = {}): Promise<void> {
  await outbox.add({ id, createdAt, ...seal(key, id, anInquiry()) });
}

const entryOf = async (id: string) => (await outbox.list()).find((entry) => entry.id === id);
const stateOf = async (id: string) => (await entryOf(id))?.state;
const countOf = (call: keyof Outbox) => calls.filter((each) => each === call).length;

describe('an inquiry', () => {
  test('that waits at the start is delivered, and its content deleted', async () => {
    await add('a');
    start();
    await pass(0);
    expect(sent.map(({ messageId }) => messageId)).toEqual(['<a@example.org>']);
    expect(await entryOf('a')).toMatchObject({ state: 'delivered', keyId: null, deliveredAt: CREATED_AT });
    expect(lines).toEqual(['info: Inquiry a was delivered 0 seconds after it was written (attempt 1).']);
  });

  test('is settled once, and then forgotten', async () => {
    await add('a');
    start();
    await pass(HOUR);
    expect(countOf('settle')).toBe(1);
  });

  test('that is added later is delivered at once after a wake', async () => {
    start();
    await pass(10 * SECOND);
    await add('a');
    worker.wake();
    await pass(0);
    expect(await stateOf('a')).toBe('delivered');
  });

  test('of another process is delivered within half a minute, without a wake', async () => {
    start();
    await pass(SECOND);
    await add('a');
    await pass(30 * SECOND);
    expect(await stateOf('a')).toBe('delivered');
  });

  test('is not missed when the wake comes while the worker looks for work', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const nextDueAt = async () => {
      const found = await outbox.nextDueAt();
      await promise;
      return found;
    };
    start(undefined, { outbox: watched({ nextDueAt }) });
    await pass(0);
    await add('a');
    worker.wake();
    resolve();
    await pass(0);
    expect(await stateOf('a')).toBe('delivered');
  });

  test('that another process leases first does not make the worker spin', async () => {
    await add('a');
    start(undefined, { outbox: watched({ lease: async () => null }), concurrency: 1 });
    await pass(SECOND);
    expect(countOf('lease')).toBe(5);
  });

  test('is sent once, however many there are and however many are sent at a time', async () => {
    for (let count = 0; count < 50; count += 1) await add(`id-${count}`);
    start(transportThat(take(SECOND)), { concurrency: 5 });
    await pass(11 * SECOND);
    expect(new Set(sent.map(({ messageId }) => messageId)).size).toBe(50);
    expect(sent).toHaveLength(50);
  });
});

describe('a failed delivery', () => {
  test('is retried with the same mail after twice the time, until it succeeds', async () => {
    await add('a');
    const times: number[] = [];
    const mails: Mail[] = [];
    const transport = transportThat((mail, attempt) => {
      times.push((Date.now() - CREATED_AT) / SECOND);
      mails.push(mail);
      if (attempt < 5) throw rejection();
    });
    start(transport);
    await pass(10 * MINUTE);
    expect(times).toEqual([0, 30, 90, 210, 450]);
    for (const mail of mails) expect(mail).toEqual(mails[0]);
    expect(await stateOf('a')).toBe('delivered');
    expect(lines).toMatchInlineSnapshot(`
      [
        "warn: Inquiry a was not delivered (attempt 1). The mail server rejected the mail (550, 5.7.1). The next attempt is in 30 seconds.",
        "warn: Inquiry a was not delivered (attempt 2). The mail server rejected the mail (550, 5.7.1). The next attempt is in 1 minute.",
        "warn: Inquiry a was not delivered (attempt 3). The mail server rejected the mail (550, 5.7.1). The next attempt is in 2 minutes.",
        "warn: Inquiry a was not delivered (attempt 4). The mail server rejected the mail (550, 5.7.1). The next attempt is in 4 minutes.",
        "info: Inquiry a was delivered 7 minutes after it was written (attempt 5).",
      ]
    `);
  });

  test('is retried forever, once an hour in the end', async () => {
    await add('a');
    let attempts = 0;
    start(
      transportThat(() => {
        attempts += 1;
        throw rejection();
      }),
      { retryAfter: 25 * MINUTE, concurrency: 1 },
    );
    await pass(2 * HOUR);
    const atFirst = attempts;
    await pass(5 * HOUR);
    expect(attempts - atFirst).toBe(5);
    expect(await stateOf('a')).toBe('pending');
  });

  test.each([
    [0.5, 22.5],
    [1, 15],
  ])('is retried up to half sooner at random: %f', async (random, seconds) => {
    await add('a');
    start(
      transportThat(() => {
        throw rejection();
      }),
      { random: () => random },
    );
    await pass(0);
    expect((await entryOf('a'))?.dueAt).toBe(CREATED_AT + seconds * SECOND);
  });

  test('does not hold up others', async () => {
    await add('a');
    await add('b', { createdAt: Date.now() + 1 });
    start(
      transportThat(({ messageId }) => {
        if (messageId.startsWith('<a@')) throw rejection();
      }),
      { concurrency: 1 },
    );
    await pass(SECOND);
    expect(await stateOf('b')).toBe('delivered');
  });

  test('is not one that only outlasts its lease: the mail is sent once, and settled', async () => {
    await add('a');
    start(transportThat(take(20 * SECOND)), { leaseFor: 5 * SECOND });
    await pass(21 * SECOND);
    expect(await stateOf('a')).toBe('delivered');
    await pass(MINUTE);
    expect(sent).toHaveLength(1);
  });
});

/** What a mail server, or the way to it, may do before it is asked for any mail. */
const SERVER_FAULTS: [what: string, error: object, sentence: string][] = [
  [
    'is not there',
    { code: 'ECONNREFUSED' },
    'The server could not be reached: nothing listens at its address.',
  ],
  ['has no name', { code: 'EDNS' }, 'The name of the mail server was not found.'],
  ['has a bad certificate', { code: 'ESOCKET', originalCode: 'CERT_HAS_EXPIRED' }, '(CERT_HAS_EXPIRED).'],
  [
    'knows no such password',
    { code: 'EAUTH', responseCode: 535, command: 'AUTH PLAIN' },
    'in SMTP_URL (535).',
  ],
  [
    'lets no one in now',
    { code: 'EAUTH', responseCode: 454, command: 'AUTH PLAIN' },
    'try again later (454).',
  ],
  [
    'refuses the sender',
    { code: 'EENVELOPE', responseCode: 550, command: 'MAIL FROM' },
    'in INQUIRY_FROM (550).',
  ],
  ['does not answer', { code: 'EABORT', isBegun: false }, 'the connection was closed.'],
];
const failed = (error: object) => Object.assign(new Error(CANARY), error);
const minutesOf = (times: readonly number[]) => times.map((time) => (time - CREATED_AT) / MINUTE);

describe('a mail server that', () => {
  const failAlways = (error: object) => {
    const times: number[] = [];
    start(
      transportThat(() => {
        times.push(Date.now());
        throw failed(error);
      }),
    );
    return times;
  };

  test.each(SERVER_FAULTS)(
    '%s is tried with one of ten inquiries, for all of them',
    async (_, error, sentence) => {
      for (let at = 0; at < 10; at += 1) await add(`id-${at}`, { createdAt: CREATED_AT - 10 + at });
      const times = failAlways(error);
      await pass(4 * MINUTE);
      expect(minutesOf(times)).toEqual([0, 0.5, 1.5, 3.5]);
      expect(lines).toHaveLength(4);
      expect(lines[0]).toContain(sentence);
      expect(lines[0]).toContain('Until the next attempt, everything that waits is held back: 30 seconds.');
    },
  );

  test.each([1, 10])('fails is tried eight times in its first hour, however many wait: %i', async (count) => {
    for (let at = 0; at < count; at += 1) await add(`id-${at}`);
    const times = failAlways({ code: 'EAUTH', responseCode: 535 });
    await pass(HOUR);
    expect(minutesOf(times)).toEqual([0, 0.5, 1.5, 3.5, 7.5, 15.5, 30.5, 45.5]);
  });

  test('takes mails again makes everything due, the oldest first', async () => {
    for (const at of [3, 1, 2, 0]) await add(`id-${at}`, { createdAt: CREATED_AT + at });
    let isBack = false;
    start(
      transportThat(() => {
        if (!isBack) throw outage();
      }),
      { concurrency: 1 },
    );
    await pass(16 * MINUTE);
    isBack = true;
    await add('newer', { createdAt: Date.now() });
    expect((await entryOf('id-3'))?.dueAt).toBe(CREATED_AT + 30.5 * MINUTE);
    expect(sent).toEqual([]);
    await pass(30 * SECOND);
    expect(sent.map(({ messageId }) => messageId.replace(/<(.*)@.*/, '$1'))).toEqual([
      'id-0',
      'id-1',
      'id-2',
      'id-3',
      'newer',
    ]);
    expect(lines.filter((line) => line.includes('takes mails again'))).toEqual([
      'info: The mail server takes mails again: everything that waits is due.',
    ]);
  });

  test('fails is tried earlier for someone new, once for all who write, and not at every one of them', async () => {
    await add('first');
    const times: number[] = [];
    start(
      transportThat(() => {
        times.push(Date.now());
        throw outage();
      }),
    );
    await pass(10 * MINUTE);
    times.length = 0;
    for (let at = 0; at < 10; at += 1) {
      await add(`new-${at}`);
      worker.wake();
      await pass(SECOND);
    }
    expect(minutesOf(times)).toEqual([10]);
    await pass(MINUTE);
    // Those who wrote after the try.
    expect(minutesOf(times)).toEqual([10, 10.5]);
    await pass(14 * MINUTE);
    expect(minutesOf(times)).toEqual([10, 10.5]);
  });

  test('fails is tried within a minute where another process makes all due, once', async () => {
    for (const id of ['a', 'b', 'c']) await add(id);
    let tries = 0;
    start(
      transportThat(() => {
        tries += 1;
        throw outage();
      }),
    );
    await pass(10 * MINUTE);
    tries = 0;
    await outbox.hasten(Date.now());
    await pass(MINUTE);
    expect(tries).toBe(1);
    await pass(5 * MINUTE);
    expect(tries).toBe(1);
  });

  test('is not known yet, or fails, gets one mail at a time; one that takes mails gets three', async () => {
    for (let at = 0; at < 12; at += 1) await add(`id-${at}`);
    let open = 0;
    const most: number[] = [];
    start(
      transportThat(async (_, attempt) => {
        open += 1;
        most.push(open);
        await take(SECOND)();
        open -= 1;
        if (attempt === 1) throw outage();
      }),
    );
    await pass(SECOND + 30 * SECOND + 5 * SECOND);
    expect(most.slice(0, 5)).toEqual([1, 1, 1, 2, 3]);
    expect(Math.max(...most)).toBe(3);
    expect(sent).toHaveLength(11 + 1);
  });

  test('fails with three mails under way has failed once', async () => {
    for (let at = 0; at < 9; at += 1) await add(`id-${at}`);
    const times: number[] = [];
    start(
      transportThat(async (_, attempt) => {
        times.push(Date.now());
        await take(SECOND)();
        if (attempt > 1 && attempt < 5) throw outage();
      }),
    );
    await pass(40 * SECOND);
    expect(
      minutesOf(times)
        .map((minute) => minute * 60)
        .slice(0, 5),
    ).toEqual([0, 1, 1, 1, 32]);
    expect(sent).toHaveLength(9);
  });

  test('failed before this process was started is tried at once, and everything with it', async () => {
    await add('a');
    await add('b');
    start(
      transportThat(() => {
        throw outage();
      }),
    );
    await pass(10 * MINUTE);
    await worker.stop();
    start();
    await pass(0);
    expect(sent).toHaveLength(2);
  });
});

describe('what is wrong with one mail', () => {
  test.each([
    ['refused', () => rejection()],
    ['too big', () => failed({ code: 'EMESSAGE', responseCode: 552 })],
    ['put off', () => failed({ code: 'EMESSAGE', responseCode: 451 })],
    ['not confirmed', () => new DeliveryRejected()],
    ['cut off in the middle', () => failed({ code: 'ECONNECTION', command: 'CONN', isBegun: true })],
  ])(
    'that is %s counts for it alone: others are delivered, and it is tried no sooner for that',
    async (_, error) => {
      await add('a', { createdAt: CREATED_AT - 1 });
      const times: number[] = [];
      start(
        transportThat(({ messageId }) => {
          if (!messageId.startsWith('<a@')) return;
          times.push(Date.now());
          throw error();
        }),
      );
      for (let minute = 0; minute < 10; minute += 1) {
        await add(`id-${minute}`);
        worker.wake();
        await pass(0);
        expect(sent).toHaveLength(minute + 1);
        await pass(MINUTE);
      }
      expect(minutesOf(times)).toEqual([0, 0.5, 1.5, 3.5, 7.5]);
    },
  );

  test('shows that the server works: others are due', async () => {
    for (const [at, id] of ['a', 'b', 'c'].entries()) await add(id, { createdAt: CREATED_AT + at });
    start(
      transportThat(({ messageId }) => {
        if (Date.now() < CREATED_AT + 10 * MINUTE) throw outage();
        if (messageId.startsWith('<a@')) throw rejection();
      }),
    );
    await pass(15 * MINUTE + 30 * SECOND);
    expect(sent).toHaveLength(2);
    expect((await entryOf('a'))?.state).toBe('pending');
  });
});

describe('a line that breaks within every mail', () => {
  test.each([1, 3])('is no reason to log in for all that wait; %i at a time', async (concurrency) => {
    for (let at = 0; at < 100; at += 1) await add(`id-${at}`, { createdAt: CREATED_AT - 100 + at });
    const times: number[] = [];
    let isBack = false;
    start(
      transportThat(() => {
        times.push(Date.now());
        if (!isBack) throw failed({ code: 'ECONNECTION', isBegun: true });
      }),
      { concurrency },
    );
    await pass(HOUR);
    // Of one hundred.
    expect(times.length).toBeLessThan(40);
    isBack = true;
    await pass(15 * MINUTE + 30 * SECOND);
    expect(sent.length).toBeGreaterThan(90);
  });

  test('of one mail, however often, delays no other', async () => {
    await add('a');
    start(
      transportThat(({ messageId }) => {
        if (messageId.startsWith('<a@')) throw failed({ code: 'ECONNECTION', isBegun: true });
      }),
    );
    await pass(HOUR + 4 * MINUTE);
    expect((await entryOf('a'))?.attempts).toBe(8);
    await add('b');
    worker.wake();
    await pass(0);
    expect(sent).toHaveLength(1);
  });

  test('of those under way together counts as one: others are delivered at once', async () => {
    for (let at = 0; at < 9; at += 1) await add(`id-${at}`);
    start(
      transportThat(async (_, attempt) => {
        await take(SECOND)();
        if (attempt > 1 && attempt < 5) throw failed({ code: 'ECONNECTION', isBegun: true });
      }),
    );
    await pass(5 * SECOND);
    expect(sent).toHaveLength(6);
  });
});

describe('after the mail server has failed', () => {
  const [other] = parseKeys(makeKey());

  test.each([
    ['does not open', { key: { ...other, id: 'feedbeef' } }],
    ['breaks the line', {}],
  ])(
    'the oldest, which %s, is tried once for each try of the server, and others are delivered',
    async (_, sealed) => {
      await add('a', { createdAt: CREATED_AT - 1, ...sealed });
      for (const id of ['b', 'c']) await add(id);
      let isBack = false;
      start(
        transportThat(({ messageId }) => {
          if (!isBack) throw outage();
          if (messageId.startsWith('<a@')) throw failed({ code: 'ECONNECTION', isBegun: true });
        }),
      );
      await pass(10 * MINUTE);
      isBack = true;
      const before = (await entryOf('a'))?.attempts ?? 0;
      await pass(6 * MINUTE);
      expect(await Promise.all(['a', 'b', 'c'].map(stateOf))).toEqual(['pending', 'delivered', 'delivered']);
      expect(before).toBeLessThan(7);
      // With all that is due as the server takes mails again, once more.
      expect((await entryOf('a'))?.attempts).toBeLessThan(before + 4);
    },
  );
});

describe('a clock that is wrong', () => {
  test.each([
    ['7 minutes ahead', 7 * MINUTE],
    ['100 minutes ahead', 100 * MINUTE],
    ['a year ahead', 365 * 24 * HOUR],
    ['two hours behind', -2 * HOUR],
  ])('by %s, and then set right, delays nothing beyond its back-off', async (_, ahead) => {
    vi.setSystemTime(CREATED_AT + ahead);
    await add('failed');
    let isRight = false;
    start(
      transportThat(() => {
        if (!isRight) throw rejection();
      }),
    );
    await pass(SECOND);
    await add('waiting');
    vi.setSystemTime(CREATED_AT);
    isRight = true;
    await pass(30 * SECOND);
    expect(await Promise.all(['failed', 'waiting'].map(stateOf))).toEqual(['delivered', 'delivered']);
  });

  test('does not keep a mail server from being tried that failed meanwhile', async () => {
    vi.setSystemTime(CREATED_AT + 100 * MINUTE);
    await add('a');
    start(
      transportThat((_, attempt) => {
        if (attempt < 3) throw outage();
      }),
    );
    await pass(31 * SECOND);
    vi.setSystemTime(CREATED_AT);
    await pass(MINUTE + 30 * SECOND);
    expect(await stateOf('a')).toBe('delivered');
  });
});

describe('of more inquiries than the ceiling', () => {
  const PER_HOUR = 6;
  const waitingIn = (text = '') => /(\d+) more wait/.exec(text)?.[1] ?? null;

  async function flood(count: number): Promise<void> {
    for (let at = 0; at < count; at += 1) await add(`flood-${at}`, { createdAt: Date.now() - count + at });
  }

  test('as many as it says are mailed at once, and then as many in an hour, evenly; none is lost', async () => {
    await flood(18);
    start(undefined, { mailsPerHour: PER_HOUR, concurrency: 1 });
    await pass(2 * MINUTE);
    expect(sent).toHaveLength(PER_HOUR);
    await pass(HOUR - MINUTE);
    expect(sent).toHaveLength(2 * PER_HOUR);
    await pass(10 * MINUTE);
    expect(sent).toHaveLength(2 * PER_HOUR + 1);
    await pass(HOUR);
    expect(new Set(sent.map(({ messageId }) => messageId)).size).toBe(18);
    const alerts = lines.filter((line) => line.includes('ALERT: 6 mails'));
    expect(alerts[0]).toBe(
      'error: ALERT: 6 mails went out within an hour, and more inquiries wait: 12. 6 an hour are mailed now, the newest and the oldest in turns. All are kept. docs/inquiries.md says what to do about a flood.',
    );
    // Once an hour.
    expect(alerts).toHaveLength(2);
  });

  test('whoever writes after a flood does not wait for its end, and neither does who wrote before', async () => {
    await add('before', { createdAt: CREATED_AT - 30_000 });
    await flood(18);
    start(undefined, { mailsPerHour: PER_HOUR, concurrency: 1 });
    await pass(MINUTE);
    expect(sent.map(({ messageId }) => messageId)).toContain('<before@example.org>');
    await add('after');
    worker.wake();
    await pass(20 * MINUTE);
    expect(sent.map(({ messageId }) => messageId)).toContain('<after@example.org>');
    // The oldest that was left was in turn.
    expect(sent.map(({ messageId }) => messageId)).toContain('<flood-4@example.org>');
  });

  test('each tells how many others wait, as long as they do', async () => {
    await flood(PER_HOUR + 2);
    start(undefined, { mailsPerHour: PER_HOUR, concurrency: 1 });
    await pass(HOUR);
    const told = sent.map(({ text }) => waitingIn(text));
    expect(told.slice(0, PER_HOUR - 1)).toEqual(Array(PER_HOUR - 1).fill(null));
    expect(sent[PER_HOUR - 1]?.text).toContain(
      'Many messages were sent at once: 2 more wait on the website, and they are mailed one by one, the newest and the oldest in turns.\nIf there are too many to be real, tell whoever looks after the website.',
    );
    expect(sent[PER_HOUR]?.text).toContain('1 more waits on the website');
    expect(sent[PER_HOUR + 1]?.text).not.toContain('Many messages');
  });

  test('what was not sent does not count', async () => {
    await flood(1);
    start(
      transportThat((_, attempt) => {
        if (attempt < 8) throw rejection();
      }),
      { mailsPerHour: 1, retryAfter: 5 * SECOND },
    );
    await pass(20 * MINUTE);
    expect(sent).toHaveLength(1);
  });
});

test('an inquiry that does not open waits, and others are delivered', async () => {
  const [other] = parseKeys(makeKey());
  await add('a', { key: { ...other, id: 'feedbeef' } });
  const altered = seal(keys[0], 'b', anInquiry());
  altered.content.fill(0, 20, 30);
  await outbox.add({ id: 'b', createdAt: Date.now(), ...altered });
  await add('c');
  start();
  await pass(0);
  expect(await Promise.all(['a', 'b', 'c'].map(stateOf))).toEqual(['pending', 'pending', 'delivered']);
  expect(lines).toMatchInlineSnapshot(`
    [
      "warn: Inquiry a was not delivered (attempt 1). Its key feedbeef is not in INQUIRY_KEYS. Add that key after the others; the inquiry stays in the outbox until then. The next attempt is in 30 seconds.",
      "warn: Inquiry b was not delivered (attempt 1). Its key does not open it: the stored content was altered. It stays in the outbox. The next attempt is in 30 seconds.",
      "info: Inquiry c was delivered 0 seconds after it was written (attempt 1).",
    ]
  `);
});

describe('an outbox that fails', () => {
  test('is retried every five seconds, and logged once a minute', async () => {
    await add('a');
    failureOf = outage;
    start(undefined, { concurrency: 1 });
    await pass(3 * MINUTE - 1);
    expect(countOf('hasten')).toBe(36);
    expect(lines).toEqual(
      Array(3).fill(
        'error: The outbox failed. It is retried until it works. The server could not be reached: nothing listens at its address.',
      ),
    );
    failureOf = () => null;
    await pass(5 * SECOND);
    expect(await stateOf('a')).toBe('delivered');
    expect(lines[3]).toBe('info: The outbox works again.');
  });

  test('after a delivery does not cause a second mail', async () => {
    await add('a');
    failureOf = (call) => (call === 'settle' ? outage() : null);
    start();
    await pass(10 * MINUTE);
    expect(await stateOf('a')).toBe('delivering');
    failureOf = () => null;
    await pass(MINUTE);
    expect(await stateOf('a')).toBe('delivered');
    expect(sent).toHaveLength(1);
  });

  test('for one inquiry only does not hold up others', async () => {
    await add('a');
    failureOf = (call, id) => (call === 'settle' && id === 'a' ? outage() : null);
    start(undefined, { concurrency: 1 });
    await pass(0);
    await add('b');
    worker.wake();
    await pass(30 * SECOND);
    expect(await stateOf('b')).toBe('delivered');
  });
});

test('an alert about the backlog is logged with the last failure, and its end', async () => {
  await add('a');
  let isFixed = false;
  start(
    transportThat(() => {
      if (!isFixed) throw rejection();
    }),
  );
  const alerts = () => lines.filter((line) => /ALERT|backlog/.test(line));
  await pass(15 * MINUTE - 1);
  expect(alerts()).toEqual([]);
  await pass(HOUR);
  isFixed = true;
  await pass(HOUR);
  expect(alerts()).toMatchInlineSnapshot(`
    [
      "error: ALERT: 1 inquiry has been waiting for 15 minutes. The last failure: The mail server rejected the mail (550, 5.7.1).",
      "error: ALERT: 1 inquiry has been waiting for 1 hour. The last failure: The mail server rejected the mail (550, 5.7.1).",
      "info: The backlog is cleared: no inquiry has waited for 15 minutes.",
    ]
  `);
});

test('a delivered inquiry is forgotten after 30 days, checked once an hour', async () => {
  await add('a');
  await outbox.settle('a', Date.now() - (30 * 24 - 2) * HOUR);
  start();
  await pass(HOUR);
  expect(await outbox.list()).toHaveLength(1);
  await pass(3 * HOUR);
  expect(await outbox.list()).toEqual([]);
  expect(countOf('purge')).toBe(4);
});

describe('stopping', () => {
  test('starts nothing more', async () => {
    start();
    await pass(0);
    const stopped = worker.stop();
    await add('a');
    worker.wake();
    await stopped;
    await pass(HOUR);
    expect(await stateOf('a')).toBe('pending');
    expect(sent).toEqual([]);
  });

  test('releases unsent what is being leased at that moment', async () => {
    await add('a');
    const lease: Outbox['lease'] = async (...values) => {
      await take(SECOND)();
      return outbox.lease(...values);
    };
    start(undefined, { outbox: watched({ lease }) });
    const stopped = worker.stop();
    await pass(SECOND);
    await stopped;
    expect(sent).toEqual([]);
    expect((await entryOf('a'))?.state).toBe('pending');
    expect((await entryOf('a'))?.dueAt).toBeLessThanOrEqual(Date.now());
  });

  test('waits for a mail under way', async () => {
    await add('a');
    const transport = transportThat(take(4 * SECOND));
    start(transport);
    await pass(SECOND);
    const stopped = worker.stop();
    await pass(4 * SECOND);
    await stopped;
    expect(await stateOf('a')).toBe('delivered');
    expect(transport.isClosed).toBe(true);
  });

  test('cuts off a mail that takes too long, and releases it to be retried at once', async () => {
    await add('a');
    const { promise, reject } = Promise.withResolvers<void>();
    start({ send: () => promise, close: () => reject(new Error('closed')) });
    await pass(SECOND);
    const stoppedAt = Date.now();
    const stopped = worker.stop();
    await pass(5 * SECOND);
    await stopped;
    expect(await entryOf('a')).toMatchObject({ state: 'pending', dueAt: stoppedAt + 5 * SECOND });
    expect(lines).toEqual(['info: Released at shutdown, to be delivered after the next start: 1.']);
  });

  test('settles a delivered inquiry that could not be settled before, instead of releasing it', async () => {
    await add('a');
    failureOf = (call) => (call === 'settle' ? outage() : null);
    start();
    await pass(SECOND);
    const stopped = worker.stop();
    failureOf = () => null;
    await stopped;
    expect(await stateOf('a')).toBe('delivered');
  });

  test.each(['fails', 'hangs'])('takes at most 15 seconds, even if the outbox %s', async (how) => {
    let isHanging = false;
    const hang =
      <Call extends keyof Outbox>(call: Call) =>
      (...values: unknown[]) =>
        isHanging
          ? new Promise<never>(() => {})
          : (outbox[call] as (...values: unknown[]) => unknown)(...values);
    const names = ['lease', 'release', 'nextDueAt', 'settle', 'backlog'] as const;
    start(undefined, { outbox: watched(Object.fromEntries(names.map((name) => [name, hang(name)]))) });
    await pass(0);
    if (how === 'fails') failureOf = outage;
    else isHanging = true;
    worker.wake();
    await pass(SECOND);
    const stopped = vi.fn();
    void worker.stop().then(stopped);
    await pass(15 * SECOND);
    expect(stopped).toHaveBeenCalledOnce();
  });

  test('may be asked for twice', async () => {
    start();
    await Promise.all([worker.stop(), worker.stop()]);
    expect(countOf('release')).toBe(1);
  });
});
