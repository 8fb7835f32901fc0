import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  globSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '#build/files/finished-files.ts';
import { writeReleaseFile } from '#build/release/write-release-file.ts';
import { buildsIn, releaseFileOf } from '#build/store/kept-builds.ts';
import { makeKey } from '#lib/settings/keys.ts';
import { copyBuilds } from '#tools/copies/copy-builds.ts';
import { type Served, serve } from '#tools/servers/serve-site.ts';
import { NIGHTLY } from '#tools/test-run/when.ts';
import { sentBody } from '../../unit/server/inquiries/sent-form.ts';
import { BUILD, NOTE, ROOT } from '../build.ts';
import { finishedFiles } from '../finished-files.ts';

const isLinux = process.platform === 'linux';
const RELEASE = join(buildsIn(ROOT), releaseFileOf(NOTE.id));

let top: string;
let place: string;
let node: string;
let served: Served;

// As someone does who copies a release to another machine, where nothing else is: no npm, no packages, and no Node but its own. Elsewhere than on
// Linux there is no such file: there, it is the build that is copied.
beforeAll(async () => {
  top = mkdtempSync(join(tmpdir(), 'copied-'));
  place = join(top, `release-${NOTE.id}`);
  if (isLinux) execFileSync('tar', ['-xzf', RELEASE, '-C', top]);
  else cpSync(BUILD, place, { recursive: true, preserveTimestamps: true });
  node = isLinux ? join(place, 'node') : process.execPath;
  served = await start();
});
afterAll(async () => {
  await served?.stop();
  rmSync(top, { recursive: true, force: true });
});

const start = (environment: Record<string, string> = {}) =>
  serve('server.mjs', place, { PATH: '', ...environment }, [], node);

async function post({ url }: Served) {
  const response = await fetch(`${url}/api/inquiries/`, {
    method: 'POST',
    headers: {
      Accept: 'application/json',
      'Content-Type': 'application/x-www-form-urlencoded',
      Origin: url,
    },
    body: sentBody(),
  });
  return [response.status, await response.json()];
}

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
  expect(await post(served)).toEqual([200, { sent: true }]);
  const mails = join(place, 'data/mail');
  await expect.poll(() => (existsSync(mails) ? readdirSync(mails).length : 0)).toBe(1);
});

test('it says which build it is', async () => {
  const health = await (await fetch(`${served.url}/api/health/`)).json();
  expect(health).toMatchObject({ build: NOTE.id });
});

test('what waits in its outbox is listed by the command beside the server, with the settings of the server', async () => {
  const settings = {
    PATH: '',
    DATA_DIR: join(top, 'outbox'),
    SMTP_URL: 'smtp://127.0.0.1:9',
    INQUIRY_TO: 'nobody@example.org',
    INQUIRY_FROM: 'nobody@example.org',
    INQUIRY_KEYS: makeKey(),
  };
  const other = await start(settings);
  try {
    expect(await post(other)).toEqual([200, { sent: true }]);
  } finally {
    await other.stop();
  }
  const { status, stdout, stderr } = spawnSync(node, ['inquiries.mjs'], {
    cwd: place,
    encoding: 'utf8',
    env: { NODE_ENV: 'production', ...settings },
  });
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^1 waiting, 0 of them being delivered now\. /);
});

describe.runIf(isLinux)('the file of a release', () => {
  test('holds its sums, and they are right', () => {
    const { status, stdout, stderr } = spawnSync('sha256sum', ['-c', '--strict', 'SHA256SUMS'], {
      cwd: place,
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
    const checked = stdout.trim().split('\n').length;
    expect(checked).toBe(
      globSync('**/*', { cwd: BUILD, withFileTypes: true }).filter((each) => each.isFile()).length + 1,
    );
  });

  test('keeps the times of all files, from which web servers make their ETags', () => {
    const names = globSync('**/*', { cwd: BUILD }).filter((name) => statSync(join(BUILD, name)).isFile());
    expect(names.length).toBeGreaterThan(150);
    for (const name of names)
      expect([name, statSync(join(place, name)).mtimeMs]).toEqual([
        name,
        statSync(join(BUILD, name)).mtimeMs,
      ]);
  });

  test('has the Node that made the build', () => {
    const said = spawnSync(node, ['--version'], { encoding: 'utf8', env: { NODE_ENV: 'test', PATH: '' } });
    expect(said.stdout).toBe(`v${NOTE.node}\n`);
  });

  // By day, of a small build (tests/unit/build/release/write-release-file.test.ts).
  test('is the same to the byte when it is written again, from a copy of the build elsewhere', {
    tags: NIGHTLY,
  }, async () => {
    const { builds, remove } = copyBuilds();
    try {
      const written = await writeReleaseFile(builds, NOTE.id);
      const file = 'file' in written ? written.file : written.why;
      expect(sha256(readFileSync(file))).toBe(sha256(readFileSync(RELEASE)));
    } finally {
      remove();
    }
  });
});
