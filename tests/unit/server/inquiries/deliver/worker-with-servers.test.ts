import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeKey, parseKeys } from '#lib/settings/keys.ts';
import { type DeliveryWorker, startDeliveryWorker } from '#server/inquiries/deliver/delivery-worker.ts';
import { toSmtpTransport } from '#server/inquiries/deliver/smtp-transport.ts';
import { openOutbox } from '#server/inquiries/outbox/open-outbox.ts';
import type { Outbox } from '#server/inquiries/outbox/outbox.ts';
import { seal } from '#server/inquiries/seal/seal.ts';
import { type Move, startScriptedMailServer, type Turn } from '#tests/servers/scripted-mail-server.ts';
import { anInquiry, CANARY, FROM, TO } from '../an-inquiry.ts';

// A real outbox in a file, and a real connection to a mail server that behaves badly.

const ROOT = join(import.meta.dirname, '../../../../..');
const keys = parseKeys(makeKey());
/** Less than the minute after which a line over which nothing comes is given up: until then it holds the process. */
const HANGS_AFTER_MS = 50_000;

let folder: string;
let outbox: Outbox;
let lines: string[];
let ends: (() => unknown)[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'courier-'));
  outbox = await openOutbox({ dataDir: folder, databaseUrl: null });
  lines = [];
  ends = [];
});

afterEach(async () => {
  for (const end of ends.reverse()) await end();
  await outbox.close();
  rmSync(folder, { recursive: true });
  expect(lines.join('\n')).not.toMatch(/quokka|7731|555/);
});

async function put(...ids: string[]): Promise<void> {
  for (const id of ids) {
    const inquiry = anInquiry({ hours: CANARY, message: `${CANARY} 👩‍❤️‍👨` });
    await outbox.add({ id, createdAt: Date.now(), ...seal(keys[0], id, inquiry) });
  }
}

async function startWith(
  play: (turn: Turn) => Move,
  { limit = 5000, workers = 3 } = {},
): Promise<{ courier: DeliveryWorker; connections: () => number }> {
  const server = await startScriptedMailServer(play);
  const note = (line: string) => lines.push(line);
  const courier = startDeliveryWorker({
    outbox,
    keys,
    carrier: toSmtpTransport(server.url, { ca: server.ca, limit }),
    from: FROM,
    to: TO,
    retryAfter: 50,
    leaseFor: 120_000,
    log: { info: note, warn: note, error: note },
    workers,
  });
  ends.push(server.stop, courier.stop);
  return { courier, connections: server.connections };
}

const messageIdIn = (mail: string) => /^Message-ID: (.*)$/m.exec(mail)?.[1]?.trim();

const deliveredIds = async () =>
  (await outbox.list()).filter(({ state }) => state === 'delivered').map(({ id }) => id);

test('a mail that was broken off, refused with its own words and left in doubt comes under one Message-ID', async () => {
  const heard: string[] = [];
  await put('a');
  await startWith(({ at, said }) => {
    if (at !== 'mail') return;
    heard.push(said);
    const flat = said.replaceAll('\r\n', ' ');
    return [`550 5.7.1 ${flat}`, `451 ${flat}`, 'hang up', `${flat}`][heard.length - 1] as Move;
  });
  await vi.waitFor(async () => expect(await deliveredIds()).toEqual(['a']), 25_000);
  expect(heard).toHaveLength(5);
  expect(new Set(heard).size).toBe(1);
  expect(messageIdIn(heard[0] ?? '')).toBe('<a@example.org>');
  expect(
    lines.map((line) => line.replace(/ It is tried again.*| \d+ seconds? after.*/, '')),
  ).toMatchInlineSnapshot(`
    [
      "Inquiry a was not delivered (attempt 1). The mail server refused the mail (550, 5.7.1).",
      "Inquiry a was not delivered (attempt 2). The mail server asked to try again later (451).",
      "Inquiry a was not delivered (attempt 3). The mail server closed the connection before it had taken the mail.",
      "Inquiry a was not delivered (attempt 4). The mail server answered with what is no answer.",
      "Inquiry a is delivered,",
    ]
  `);
});

test('a silent server frees the worker in the end, and others are delivered', async () => {
  await put('a', 'b', 'c');
  let silences = 0;
  await startWith(
    ({ at, said }) => {
      if (at !== 'mail' || !said.includes('<a@') || silences === 2) return;
      silences += 1;
      return 'silence';
    },
    { limit: 300, workers: 1 },
  );
  await vi.waitFor(async () => expect((await deliveredIds()).sort()).toEqual(['a', 'b', 'c']), 25_000);
  expect(silences).toBe(2);
});

test('nothing of an inquiry can be read in the outbox once it is delivered', async () => {
  await put('a');
  await startWith(() => undefined);
  await vi.waitFor(async () => expect(await deliveredIds()).toEqual(['a']), 25_000);
  expect(await outbox.read('a')).toBe(null);
});

test('a process ends by itself once its courier has stopped, though a mail was on its way', async () => {
  await put('a');
  const begun = Promise.withResolvers<void>();
  const server = await startScriptedMailServer(({ at }) => {
    if (at !== 'mail') return;
    begun.resolve();
    return 'silence';
  });
  ends.push(server.stop);
  const program = `
    import { startDeliveryWorker } from '#server/inquiries/deliver/delivery-worker.ts';
    import { parseKeys } from '#lib/settings/keys.ts';
    import { openOutbox } from '#server/inquiries/outbox/open-outbox.ts';
    import { toSmtpTransport } from '#server/inquiries/deliver/smtp-transport.ts';
    const { folder, key, url, ca, from, to } = JSON.parse(process.env.GIVEN);
    const outbox = await openOutbox({ dataDir: folder, databaseUrl: null });
    const carrier = toSmtpTransport(new URL(url), { ca });
    const courier = startDeliveryWorker({ outbox, keys: parseKeys(key), carrier, from, to, retryAfter: 1000, leaseFor: 120000, log: console });
    process.stdin.resume().once('end', async () => {
      await courier.stop();
      await outbox.close();
    });
  `;
  const given = {
    folder,
    key: keys[0].secret.toString('base64'),
    url: server.url.href,
    ca: server.ca,
    from: FROM,
    to: TO,
  };
  // One that does not end by itself is ended, and has failed.
  const running = promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], {
    cwd: ROOT,
    env: { ...process.env, GIVEN: JSON.stringify(given) },
    timeout: HANGS_AFTER_MS,
  });
  begun.promise.then(() => running.child.stdin?.end());
  const { stdout, stderr } = await running;
  lines.push(stdout, stderr);
  expect(stdout).toContain('Inquiries that wait, because the end came before they were delivered: 1.');
  // Given back, to be tried at once, and not only when its time is over.
  const [entry] = await outbox.list();
  expect(entry).toMatchObject({ state: 'pending', attempts: 1 });
  expect(entry?.dueAt).toBeLessThanOrEqual(Date.now());
}, 60_000);
