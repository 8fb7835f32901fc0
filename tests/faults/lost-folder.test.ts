import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, expect, test } from 'vitest';
import { makeInquiringSite } from '../delivery/inquiring-site.ts';
import { mountSmallDisk, WITHOUT_DISK } from './small-disk.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function setUp(folder: string) {
  const setup = await makeInquiringSite({ DATA_DIR: join(folder, 'data') });
  ends.push(() => setup.end());
  await setup.mail.setFault('down');
  const site = await setup.serve();
  for (let count = 0; count < 5; count++) expect((await setup.post()).status).toBe(200);
  return { ...setup, site };
}

const statusOf = async (url: string) => (await fetch(url)).status;

test('with a folder that may only be read no server starts, and everything is delivered once it may be written', async ({
  skip,
}) => {
  const disk = mountSmallDisk(16_384);
  if (!disk) return skip(WITHOUT_DISK);
  ends.push(() => disk.remove());
  const setup = await setUp(disk.folder);
  // As after a start with a disk that was found to be faulty: what is open cannot be made read-only.
  await setup.site.kill();
  disk.setReadOnly(true);
  await expect(setup.serve()).rejects.toThrow('which cannot be written (EROFS).');
  disk.setReadOnly(false);
  const { url } = await setup.serve();
  expect((await setup.post()).status).toBe(200);
  expect(await statusOf(`${url}/api/health/`)).toBe(200);
  expect(await setup.deliverAll()).toBe(0);
  console.log(`Folder read-only: ${setup.tell()}`);
  expect(setup.lost()).toEqual([]);
});

test.each([
  ['moved away', (_folder: string) => {}],
  // As a deployment does that makes the folder of the site anew.
  ['moved away, with an empty one in its place', (folder: string) => mkdirSync(folder)],
])('a folder that was %s takes nothing, and everything again once it is back', async (what, afterwards) => {
  const parent = mkdtempSync(join(tmpdir(), 'moved-'));
  ends.push(() => rmSync(parent, { recursive: true, force: true }));
  const setup = await setUp(parent);
  const { url, said } = setup.site;
  const [here, away] = [join(parent, 'data'), join(parent, 'away')];
  renameSync(here, away);
  afterwards(here);
  for (let count = 0; count < 5; count++) expect((await setup.post()).status).toBe(503);
  expect(await statusOf(`${url}/crisis/`)).toBe(200);
  expect(await statusOf(`${url}/api/health/`)).toBe(503);
  expect(said()).toContain('was moved, deleted or replaced while the site was running.');
  rmSync(here, { recursive: true, force: true });
  renameSync(away, here);
  const again = await setup.untilTaken();
  expect(await setup.deliverAll()).toBe(0);
  console.log(`Folder ${what}: ${setup.tell()}; taken again after ${again} ms`);
  expect(setup.lost()).toEqual([]);
});

/** What keeps an outbox from taking anything, though it can be read; each gives what puts it right. */
const FAULTS: [what: string, spoil: (dataDir: string) => () => void, problem: string][] = [
  [
    'moved away',
    (dataDir) => {
      renameSync(dataDir, `${dataDir}-away`);
      return () => renameSync(`${dataDir}-away`, dataDir);
    },
    'The file in which inquiries wait was moved, deleted or replaced.',
  ],
  [
    'locked by another program',
    (dataDir) => {
      const other = new DatabaseSync(join(dataDir, 'inquiries.db'), { timeout: 60_000 });
      other.exec('BEGIN IMMEDIATE');
      return () => other.close();
    },
    'Another program keeps the file locked in which inquiries wait.',
  ],
];

test.each(FAULTS)(
  'health tells that an outbox is %s, although no one posts, and when it is right again',
  async (_, spoil, problem) => {
    const parent = mkdtempSync(join(tmpdir(), 'quiet-'));
    ends.push(() => rmSync(parent, { recursive: true, force: true }));
    const { site } = await setUp(parent);
    const health = async () => (await (await fetch(`${site.url}/api/health/`)).json()) as { problem: string };
    const mend = spoil(join(parent, 'data'));
    await expect.poll(async () => (await health()).problem).toBe(problem);
    expect(await statusOf(`${site.url}/api/health/`)).toBe(503);
    mend();
    await expect.poll(async () => (await health()).problem).toBeNull();
    expect(await statusOf(`${site.url}/api/health/`)).toBe(200);
    expect(site.said().match(/The health check fails\./g)).toHaveLength(1);
    expect(site.said().match(/The health check passes again/g)).toHaveLength(1);
  },
);

test('what waited in a folder that was deleted is delivered all the same', async () => {
  const parent = mkdtempSync(join(tmpdir(), 'deleted-'));
  ends.push(() => rmSync(parent, { recursive: true, force: true }));
  const setup = await setUp(parent);
  rmSync(join(parent, 'data'), { recursive: true });
  expect((await setup.post()).status).toBe(503);
  await setup.mail.setFault(null);
  await expect.poll(setup.lost, { timeout: 60_000, interval: 200 }).toEqual([]);
  console.log(`Folder deleted: ${setup.tell()}`);
});
