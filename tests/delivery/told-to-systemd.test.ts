import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { serveSite } from '#tools/servers/serve-site.ts';
import { makeInquiringSite } from './inquiring-site.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'told-'));
  ends.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const SOCKET = '/run/of-a-test/notify';

/** A `systemd-notify` in front of all others in the PATH, which writes down what it is called with, and what it could read of the settings. */
function fakeNotify(end = 0): { PATH: string; heard: () => string[] } {
  const folder = newFolder();
  const file = join(folder, 'heard');
  const script = `#!/bin/sh\necho "$* at $NOTIFY_SOCKET, knows '$INQUIRY_KEYS$SMTP_URL$DATA_DIR'" >> ${file}\nexit ${end}\n`;
  writeFileSync(join(folder, 'systemd-notify'), script, { mode: 0o755 });
  return {
    PATH: `${folder}${delimiter}${process.env.PATH}`,
    heard: () => (existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []),
  };
}

const READY = `READY=1 at ${SOCKET}, knows ''`;
const STOPPING = `STOPPING=1 at ${SOCKET}, knows ''`;

async function serve(environment: Record<string, string>) {
  const setup = await makeInquiringSite();
  ends.push(() => setup.end());
  const site = await serveSite({ ...setup.settings, ...environment });
  ends.push(() => site.kill());
  return site;
}

test('systemd is told when the server is ready and when it stops, by a program that learns nothing else', async () => {
  const { PATH, heard } = fakeNotify();
  const site = await serve({ PATH, NOTIFY_SOCKET: SOCKET });
  await expect.poll(heard).toEqual([READY]);
  await site.stop();
  expect(heard()).toEqual([READY, STOPPING]);
  // There is no terminal.
  expect(site.said()).not.toContain('Ctrl+C');
});

test('nothing is told where nobody asked', async () => {
  const { PATH, heard } = fakeNotify();
  const site = await serve({ PATH });
  await fetch(site.url);
  await site.stop();
  expect(heard()).toEqual([]);
});

test('a server is not ready before the form can be taken, and is as soon as it can', async () => {
  const { PATH, heard } = fakeNotify();
  const folder = join(newFolder(), 'data');
  const outbox = join(folder, 'inquiries.db');
  mkdirSync(folder, { mode: 0o700 });
  writeFileSync(outbox, 'This is not a database, and was never one. '.repeat(100));
  const site = await serve({ PATH, NOTIFY_SOCKET: SOCKET, DATA_DIR: folder });
  const health = await fetch(`${site.url}/api/health/`);
  expect([health.status, await health.json()]).toMatchObject([
    503,
    { pending: null, oldestSeconds: null, problem: 'The file in which inquiries wait is damaged.' },
  ]);
  expect((await fetch(`${site.url}/crisis/`)).status).toBe(200);
  expect(heard()).toEqual([]);
  rmSync(outbox);
  await expect.poll(heard).toEqual([READY]);
  expect((await fetch(`${site.url}/api/health/`)).status).toBe(200);
  expect(site.said().match(/The health check fails\..*/g)).toHaveLength(1);
  expect(site.said()).toContain('The health check passes again: inquiries can be taken.');
});

test('a server that never got ready stops all the same', async () => {
  const { PATH, heard } = fakeNotify();
  const folder = join(newFolder(), 'data');
  mkdirSync(join(folder, 'inquiries.db'), { recursive: true, mode: 0o700 });
  const site = await serve({ PATH, NOTIFY_SOCKET: SOCKET, DATA_DIR: folder });
  await site.stop();
  expect(heard()).toEqual([STOPPING]);
});

test.each([
  ['is missing', () => newFolder(), 'ENOENT'],
  ['fails', () => fakeNotify(3).PATH, '3'],
])('where systemd-notify %s, the log says so and the server serves', async (_, pathOf, code) => {
  const site = await serve({ PATH: pathOf(), NOTIFY_SOCKET: SOCKET });
  await expect
    .poll(site.said)
    .toContain(
      `systemd was not told READY=1: systemd-notify failed (${code}). Look whether it is in the PATH, and whether the unit has NotifyAccess=all.`,
    );
  expect((await fetch(`${site.url}/api/health/`)).status).toBe(200);
  await site.stop();
  expect(site.said()).toContain('systemd was not told STOPPING=1');
});

const RECEIVER = `
import socket, sys
receiver = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
receiver.bind(sys.argv[1])
print("open", flush=True)
while True: print(receiver.recv(4096).decode().strip(), flush=True)`;

test('the words reach a socket like that of systemd', async ({ skip }) => {
  const has = (program: string) => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
  if (!has('python3') || !has('systemd-notify')) return skip('left out: it takes Python and systemd-notify');
  const socket = join(newFolder(), 'notify');
  const receiver = spawn('python3', ['-c', RECEIVER, socket], { stdio: ['ignore', 'pipe', 'inherit'] });
  ends.push(() => receiver.kill());
  let received = '';
  receiver.stdout.on('data', (chunk) => {
    received += chunk;
  });
  await expect.poll(() => received).toContain('open');
  const site = await serve({ NOTIFY_SOCKET: socket });
  await expect.poll(() => received).toContain('READY=1\n');
  await site.stop();
  expect(received).toContain('STOPPING=1\n');
  expect(site.said()).not.toContain('systemd was not told');
});
