import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { makeInquiringSite } from '../delivery/inquiring-site.ts';
import { mountSmallDisk, WITHOUT_DISK } from './small-disk.ts';

const DISK_KB = 4096;
const FILLER_KB = 1024;
const MOST_POSTS = 3000;
/** So many refused one after the other: the disk is full, and not only for a moment. */
const FULL_AFTER = 20;
const SORRY =
  'We could not keep your message just now, so it was not sent. Your words are still in the form: please try again in a few minutes.';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

test('while the disk is full, no one is told that an inquiry was sent which is not kept', async ({
  skip,
}) => {
  const disk = mountSmallDisk(DISK_KB);
  if (!disk) return skip(WITHOUT_DISK);
  ends.push(() => disk.remove());
  const filler = join(disk.folder, 'filler');
  writeFileSync(filler, Buffer.alloc(FILLER_KB * 1024, 1));
  const setup = await makeInquiringSite({ DATA_DIR: join(disk.folder, 'data') });
  ends.push(() => setup.end());
  await setup.mail.setFault('down');
  const { post, acknowledged } = setup;
  let site = await setup.serve();
  const readHealth = () => fetch(`${site.url}/api/health/`);
  const health = async () => (await readHealth()).status;

  for (let count = 0, inARow = 0; inARow < FULL_AFTER; count++) {
    if (count > MOST_POSTS) throw new Error(`${MOST_POSTS} inquiries did not fill ${DISK_KB} KB.`);
    const response = await post();
    const body = await response.json();
    inARow = response.status === 200 ? 0 : inARow + 1;
    expect([response.status, body]).toEqual(inARow === 0 ? [200, { sent: true }] : [503, { message: SORRY }]);
  }
  const untilFull = acknowledged.size;
  expect(untilFull).toBeGreaterThan(20);
  const plain = await post(undefined, { way: 'plain' });
  expect([plain.status, plain.headers.get('location')]).toEqual([303, '/contact/not-sent/#-failed']);
  for (const path of ['/', '/crisis/', '/contact/not-sent/'])
    expect((await fetch(site.url + path)).status).toBe(200);
  expect(await health()).toBe(503);
  expect(await setup.pending()).toBe(acknowledged.size);

  // Killed on a full disk, and started on it.
  await site.kill();
  site = await setup.serve();
  expect((await fetch(`${site.url}/crisis/`)).status).toBe(200);
  // Before anyone has posted.
  const told = await readHealth();
  const { problem } = (await told.json()) as { problem: string };
  expect([told.status, problem]).toEqual([
    503,
    expect.stringMatching(/^The disk on which inquiries wait is full( or broken)?\.$/),
  ]);
  expect((await post()).status).toBe(503);

  rmSync(filler);
  const again = await setup.untilTaken();
  expect(await health()).toBe(200);
  expect(await setup.pending()).toBe(acknowledged.size);
  expect(await setup.deliverAll()).toBe(0);
  console.log(
    `Disk full (${DISK_KB} KB): ${setup.tell()}; ${untilFull} before it was full; taken again after ${again} ms`,
  );
  expect(setup.lost()).toEqual([]);
  // Who was told that it was not sent may send it once more.
  expect(setup.sentAllTheSame()).toEqual([]);
});
