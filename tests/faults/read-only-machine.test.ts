import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { buildsIn, currentBuild } from '#build/store/kept-builds.ts';
import { SERVER } from '#lib/build-note/build-note.ts';
import { freePort } from '#tools/servers/free-port.ts';
import { makeInquiringSite } from '../delivery/inquiring-site.ts';

const ROOT = join(import.meta.dirname, '../..');

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/**
 * Makes everything read-only that this shell and what it starts can see, but for the folder of the outbox; gives up all rights of root; and
 * starts a server there.
 */
const SCRIPT = `
set -eu
mount --make-rprivate /
mount --bind "$DATA_DIR" "$DATA_DIR"
awk '{print $2}' /proc/self/mounts | while read -r place; do
  case "$place" in "$DATA_DIR" | /proc* | /sys* | /dev*) ;; *) mount -o remount,bind,ro "$place" ;; esac
done
if touch "$BUILD/written" 2> /dev/null; then echo "It can be written: $BUILD"; exit 1; fi
cd /
exec setpriv --bounding-set=-all --inh-caps=-all --no-new-privs "$NODE" "$BUILD/${SERVER}"
`;

test('a server that can write nowhere but in its folder takes inquiries, and delivers them', async ({
  skip,
}) => {
  if (spawnSync('unshare', ['-m', 'setpriv', '--dump'], { stdio: 'ignore' }).status !== 0)
    return skip('Nothing can be made read-only here, which takes Linux and root.');
  const setup = await makeInquiringSite();
  ends.push(() => setup.end());
  const port = await freePort();
  const server = spawn('unshare', ['-m', 'sh', '-c', SCRIPT], {
    env: {
      ...process.env,
      ...setup.settings,
      HOST: '127.0.0.1',
      PORT: String(port),
      NODE: process.execPath,
      BUILD: currentBuild(buildsIn(ROOT)),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (chunk) => {
      said += chunk;
    });
  const ended = new Promise<number | null>((resolve) => server.once('exit', resolve));
  ends.push(() => server.kill('SIGKILL'));
  await expect.poll(() => said).toContain('The site is at');

  const url = `http://127.0.0.1:${port}`;
  expect((await setup.post(1, { to: { url } })).status).toBe(200);
  expect(await setup.deliverAll()).toBe(0);
  expect(await (await fetch(`${url}/api/health/`)).json()).toMatchObject({ pending: 0, problem: null });
  expect(setup.lost()).toEqual([]);
  server.kill('SIGTERM');
  expect(await ended).toBe(0);
});
