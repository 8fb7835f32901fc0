import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { makeKey, parseKeys } from '#lib/settings/keys.ts';
import { openSqliteOutbox } from '#server/inquiries/outbox/sqlite-outbox.ts';
import { freePort } from '#tools/servers/free-port.ts';
import { type ServedSite, serveSite } from '#tools/servers/serve-site.ts';
import { sentBody } from '../unit/server/inquiries/sent-form.ts';
import { type InquiringSite, makeInquiringSite } from './inquiring-site.ts';

const WITHIN_MS = 120_000;

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** A mail server, and the settings of a site that sends its mails there. */
async function setUp(): Promise<Pick<InquiringSite, 'mail' | 'settings'>> {
  const setup = await makeInquiringSite();
  ends.push(() => setup.end());
  // As it is where no one sets it.
  const { INQUIRY_LEASE: _, ...settings } = setup.settings;
  return { mail: setup.mail, settings };
}

async function serve(settings: Record<string, string>): Promise<ServedSite> {
  const site = await serveSite(settings);
  ends.push(() => site.kill());
  return site;
}

async function post(
  site: ServedSite,
  changes: Record<string, string> = {},
  headers: Record<string, string> = { Origin: site.url },
): Promise<number> {
  const response = await fetch(`${site.url}/api/inquiries/`, {
    method: 'POST',
    headers: {
      Accept: 'application/json',
      'Content-Type': 'application/x-www-form-urlencoded',
      ...headers,
    },
    body: sentBody(changes),
  });
  return response.status;
}

const pendingIn = async (site: ServedSite) =>
  ((await (await fetch(`${site.url}/api/health/`)).json()) as { pending: number }).pending;

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + WITHIN_MS;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error('It did not come to that in time.');
    await sleep(50);
  }
}

async function statesIn(dataDir: string): Promise<string[]> {
  const outbox = await openSqliteOutbox(dataDir);
  try {
    return (await outbox.list()).map(({ state }) => state);
  } finally {
    await outbox.close();
  }
}

test('a server that is told to stop finishes the mail in hand', async () => {
  const { mail, settings } = await setUp();
  await mail.setFault('slow');
  const site = await serve(settings);
  expect(await post(site)).toBe(200);
  await until(() => mail.spoiled.slow > 0);
  await site.stop();
  expect(mail.taken).toHaveLength(1);
  expect(await statesIn(site.dataDir)).toEqual(['delivered']);
});

test('what it could not finish waits for the next one, and for no lease to end', async () => {
  const { mail, settings } = await setUp();
  await mail.setFault('silent');
  const site = await serve({ ...settings, INQUIRY_LEASE: '3600' });
  expect(await post(site)).toBe(200);
  await until(() => mail.spoiled.silent > 0);
  await site.stop();
  expect(await statesIn(site.dataDir)).toEqual(['pending']);
  await mail.setFault(null);
  const next = await serve(settings);
  await until(async () => (await pendingIn(next)) === 0);
  expect(mail.taken).toHaveLength(1);
});

test('a request that has no end keeps no server from stopping', async () => {
  const site = await serveSite();
  ends.push(() => site.kill());
  const socket = connect(Number(new URL(site.url).port), '127.0.0.1');
  ends.push(() => socket.destroy());
  socket.on('error', () => {});
  socket.write('POST /api/inquiries/ HTTP/1.1\r\nHost: 127.0.0.1\r\n');
  // Whoever is answered later was heard later.
  await fetch(site.url);
  // Otherwise it would wait for as long as the test may take.
  await site.stop();
});

test('a second server on the same port says so, and takes nothing into its hands', async () => {
  const { mail, settings } = await setUp();
  await mail.setFault('down');
  const site = await serve(settings);
  expect(await post(site)).toBe(200);
  await until(() => site.said().includes('attempt 1'));
  const attempts = () => site.said().match(/attempt \d+/g)?.length;
  const { port } = new URL(site.url);
  await expect(serveSite({ ...settings, PORT: port })).rejects.toThrow(`Port ${port} is in use.`);
  await until(() => (attempts() ?? 0) > 1);
  const outbox = await openSqliteOutbox(site.dataDir);
  try {
    // One may be under way: then it is counted before it is told.
    await until(async () => (await outbox.list())[0]?.attempts === attempts());
  } finally {
    await outbox.close();
  }
});

test('a key that is missing is named in the log, and nothing is lost until it is there', async () => {
  const { mail, settings } = await setUp();
  await mail.setFault('down');
  const first = await serve(settings);
  expect(await post(first)).toBe(200);
  await first.stop();
  await mail.setFault(null);

  const other = await serve({ ...settings, INQUIRY_KEYS: makeKey() });
  const id = parseKeys(settings.INQUIRY_KEYS ?? '')[0].id;
  await until(() => other.said().includes(`Its key ${id} is not in INQUIRY_KEYS.`));
  // Others are delivered meanwhile.
  expect(await post(other, { name: 'Another' })).toBe(200);
  await until(() => mail.taken.length === 1);
  expect(await pendingIn(other)).toBe(1);
  await other.stop();

  const both = await serve({ ...settings, INQUIRY_KEYS: `${makeKey()},${settings.INQUIRY_KEYS}` });
  await until(async () => (await pendingIn(both)) === 0);
  expect(mail.taken).toHaveLength(2);
});

test.each([
  [{ INQUIRY_KEYS: 'not a key' }, 'INQUIRY_KEYS is not valid: key 1 is not 32 bytes in base64'],
  [{ SMTP_URL: 'mail.example.org' }, 'SMTP_URL is not the address of a mail server.'],
  [{ TRUSTED_PROXIES: 'proxy' }, 'TRUSTED_PROXIES is "proxy": invalid IP address: proxy.'],
])('a server does not start with %j, and says why', async (changes, why) => {
  await expect(serveSite(changes)).rejects.toThrow(why);
});

test('a server does not start with a folder that cannot be written, and says which', async () => {
  const { settings } = await setUp();
  const taken = join(settings.DATA_DIR ?? '', '..', 'a-file');
  writeFileSync(taken, '');
  await expect(serveSite({ ...settings, DATA_DIR: join(taken, 'data') })).rejects.toThrow(
    `DATA_DIR is "${join(taken, 'data')}", which cannot be written (ENOTDIR). Give the site's account write access to that folder, or name another one: DATA_DIR=/path/to/a/folder`,
  );
});

test('while a database is away, that is told, the rest of the site is served, and no one is told that it was sent', async () => {
  const { settings } = await setUp();
  const site = await serve({
    ...settings,
    DATABASE_URL: `postgres://site@127.0.0.1:${await freePort()}/site`,
  });
  expect((await fetch(`${site.url}/crisis/`)).status).toBe(200);
  expect(await post(site)).toBe(503);
  const health = await fetch(`${site.url}/api/health/`);
  expect(health.status).toBe(503);
  expect(await health.json()).toMatchObject({
    pending: null,
    problem: 'The database in which inquiries wait does not answer.',
  });
  expect(site.said()).toContain(
    'The outbox failed. It is retried until it works. The database at 127.0.0.1:',
  );
});

test('the limit counts a visitor by the address that the proxy tells, and not by what the visitor says', async () => {
  const site = await serveSite();
  ends.push(() => site.stop());
  const statuses: number[] = [];
  for (let count = 0; count < 32; count++) {
    const told = { Origin: site.url, 'X-Forwarded-For': `192.0.2.${count}, 203.0.113.7` };
    statuses.push(await post(site, { name: '' }, told));
  }
  expect(statuses.filter((status) => status === 422)).toHaveLength(30);
  expect(statuses.slice(30)).toEqual([429, 429]);
});
