import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startRoom } from '#staff/start-room.ts';
import { bareSite } from './saves/store-of.ts';

const ROOT = join(import.meta.dirname, '../..');

test('it says where it is, by the name of this machine; a second one at that port says what to do', async () => {
  const room = await startRoom(ROOT, 0, {});
  try {
    expect(room.url).toMatch(/^http:\/\/localhost:\d+$/);
    expect((await fetch(`${room.url}/icon.svg`)).status).toBe(200);
    const port = Number(new URL(room.url).port);
    await expect(startRoom(ROOT, port, {})).rejects.toThrow(
      `Port ${port} is taken. Another one: PORT=${port + 1} npm run edit`,
    );
  } finally {
    await room.close();
  }
});

test('it closes at once where a browser has a connection that asks for nothing, and not before it has answered', async () => {
  const room = await startRoom(ROOT, 0, {});
  const port = Number(new URL(room.url).port);
  const silent = connect(port, '127.0.0.1');
  let told = '';
  silent.on('data', (bytes) => {
    told += bytes;
  });
  await once(silent, 'connect');
  const answer = fetch(`${room.url}/desk/`).then((response) => response.text());
  // The request is on its way: what answers it takes far longer.
  await fetch(`${room.url}/icon.svg`);
  await room.close();
  expect(await answer).toContain('</html>');
  // What Node alone does a minute later is to answer 408.
  if (!silent.closed) await once(silent, 'close');
  expect(told).toBe('');
});

test('settings that make no sense are told before it opens', async () => {
  await expect(startRoom(ROOT, 0, { SITE_URL: 'nowhere' })).rejects.toThrow(/SITE_URL/);
});

test('a room for others without a repository is not opened', async () => {
  await expect(startRoom(ROOT, 0, { STAFF_URL: 'https://staff.example.org' })).rejects.toThrow(
    'STAFF_URL needs SITE_REPO: whoever signs in works on a repository, not on the files of a checkout.',
  );
});

test('a data folder that another room has open is refused until that one is closed', async () => {
  const [{ gitDir, folder }, { gitDir: another }] = [bareSite(), bareSite()];
  const settings = (SITE_REPO: string) => ({ SITE_REPO, DATA_DIR: join(folder, 'data') });
  const first = await startRoom(ROOT, 0, settings(gitDir));
  // Whether it is the same room once more, or another repository.
  for (const each of [gitDir, another])
    await expect(startRoom(ROOT, 0, settings(each))).rejects.toThrow(
      `Another staff room has ${join(folder, 'data/staff')} open, and two would publish against each other.`,
    );
  await first.close();
  await (await startRoom(ROOT, 0, settings(gitDir))).close();
});
