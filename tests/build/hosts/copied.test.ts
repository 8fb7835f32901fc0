import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Served, serve } from '#tools/servers/serve-site.ts';
import { sentBody } from '../../unit/server/inquiries/sent-form.ts';
import { BUILD, NOTE } from '../build.ts';
import { finishedFiles } from '../finished-files.ts';

let place: string;
let served: Served;

// As somebody does who copies a build to another machine, where nothing else is.
beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'copied-'));
  cpSync(BUILD, place, { recursive: true });
  served = await serve('server.mjs', place);
});
afterAll(async () => {
  await served?.stop();
  rmSync(place, { recursive: true, force: true });
});

test('a build that is copied to an empty place serves every address, to the byte', async () => {
  const files = finishedFiles();
  expect(files.size).toBeGreaterThan(60);
  for (const [address, bytes] of files) {
    const response = await fetch(served.url + encodeURI(address));
    expect([address, response.status]).toEqual([address, 200]);
    expect(response.headers.get('content-type')).toBe(NOTE.addresses[address]);
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes), address).toBe(true);
  }
});

test('it takes an inquiry, and delivers it into the folder in which it was started', async () => {
  const response = await fetch(`${served.url}/api/inquiries/`, {
    method: 'POST',
    headers: {
      Accept: 'application/json',
      'Content-Type': 'application/x-www-form-urlencoded',
      Origin: served.url,
    },
    body: sentBody(),
  });
  expect([response.status, await response.json()]).toEqual([200, { sent: true }]);
  const mails = join(place, 'data/mail');
  await expect.poll(() => (existsSync(mails) ? readdirSync(mails).length : 0)).toBe(1);
});

test('it says which build it is', async () => {
  const health = await (await fetch(`${served.url}/api/health/`)).json();
  expect(health).toMatchObject({ build: NOTE.id });
});
