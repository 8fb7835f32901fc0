import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CURRENT, currentBuild, switchTo } from '#build/store/kept-builds.ts';
import { addBuild } from '#tests/add-build.ts';
import { ask } from '#tests/servers/ask.ts';
import { type CopiedBuilds, copyBuilds } from '#tools/copies/copy-builds.ts';
import { portToComeBackTo } from '#tools/servers/free-port.ts';
import { findOrInstall } from '#tools/servers/install-packages.ts';
import { findOrInstallNginx, serveWithNginx } from '#tools/servers/nginx.ts';
import { sentBody } from '../../unit/server/inquiries/sent-form.ts';
import { ROOT } from '../build.ts';

const UNIT = 'return-2-intimacy';
const canRun = findOrInstall('/usr/bin/curl', 'curl');
const WITHOUT_CURL = 'left out: curl is not here, and may not be installed; deploy/go-live asks with it';

let copied: CopiedBuilds;
/** What a machine has besides: a systemd, and the script. */
let folder: string;
let ports: [string, string];
let dataDir: string;

beforeEach(async () => {
  copied = copyBuilds();
  folder = mkdtempSync(join(tmpdir(), 'go-live-'));
  dataDir = join(folder, 'data');
  ports = [String(await portToComeBackTo()), String(await portToComeBackTo())];
  mkdirSync(join(folder, 'bin'));
  symlinkSync(join(ROOT, 'tests/servers/systemctl'), join(folder, 'bin/systemctl'));
  setServer({ DATA_DIR: dataDir });
});
afterEach(async () => {
  for (const port of ports) await systemctl('stop', `${UNIT}@${port}`);
  rmSync(folder, { recursive: true, force: true });
  copied.remove();
});

/** What the unit file says: the environment that a server is started in. */
function setServer(env: Record<string, string>): void {
  const words = Object.entries(env).map(([name, value]) => `${name}='${value}'`);
  const server = join(copied.builds, CURRENT, 'server.mjs');
  const text = `#!/bin/sh\ncd /\nexec env ${words.join(' ')} '${process.execPath}' '${server}'\n`;
  writeFileSync(join(folder, 'server'), text, { mode: 0o755 });
}

type Said = { status: number | null; stdout: string; stderr: string };

function run(command: string, words: readonly string[]): Promise<Said> {
  const env = {
    PATH: `${join(folder, 'bin')}:${process.env.PATH}`,
    FAKE_SYSTEMD: folder,
    NODE_ENV: 'test' as const,
  };
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
    });
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, stdout, stderr }));
  });
}

/** Runs the script with the places of this test. A server that will not do is given up after so many tries. */
function goLive(tries = 600): Promise<Said> {
  const changes: [from: string, to: string][] = [
    ['/srv/return-2-intimacy/site/builds', copied.builds],
    ["ports='3000 3001'", `ports='${ports.join(' ')}'`],
    ['tries=30', `tries=${tries}`],
    ['sleep 1', 'sleep 0.05'],
  ];
  const text = changes.reduce(
    (before, [from, to]) => {
      if (!before.includes(from)) throw new Error(`deploy/go-live does not hold ${from} any more.`);
      return before.replaceAll(from, to);
    },
    readFileSync(join(ROOT, 'deploy/go-live'), 'utf8'),
  );
  writeFileSync(join(folder, 'go-live'), text);
  return run('/bin/sh', [join(folder, 'go-live')]);
}
const systemctl = (...words: string[]) => run(join(folder, 'bin/systemctl'), words);
const idOf = () => basename(currentBuild(copied.builds));

/** Which build the server at each port says that it is of; null where nobody answers. */
const buildsServed = () =>
  Promise.all(
    ports.map(async (port) => {
      const answer = await ask(`http://127.0.0.1:${port}`, '/api/health/').catch(() => null);
      return answer && JSON.parse(answer.body.toString()).build;
    }),
  );

/** Which of the two servers starts with the machine. */
const enabled = () => ports.map((port) => existsSync(join(folder, `${port}.enabled`)));

/** Makes a build the current one that differs from the one before in a page. */
function switchToAnother(): string {
  const id = addBuild(copied.builds, (files) => {
    const page = files.get('/about/');
    if (!page) throw new Error('The build has no page /about/.');
    files.set('/about/', { ...page, bytes: Buffer.concat([page.bytes, Buffer.from('<!-- -->')]) });
  });
  switchTo(copied.builds, id);
  return id;
}

describe.skipIf(!canRun)('going live', () => {
  test('the first server starts, and starts with the machine from then on', async () => {
    const id = idOf();
    expect(await goLive()).toEqual({
      status: 0,
      stdout: `Live, at port ${ports[0]}: the build ${id}\n`,
      stderr: '',
    });
    expect(await buildsServed()).toEqual([id, null]);
    expect(enabled()).toEqual([true, false]);
  });

  test('the server of a new build takes over at the other port, and the next one at the first again', async () => {
    await goLive();
    const second = switchToAnother();
    expect(await goLive()).toMatchObject({ status: 0, stderr: '' });
    expect([await buildsServed(), enabled()]).toEqual([
      [null, second],
      [false, true],
    ]);
    const third = switchToAnother();
    expect(await goLive()).toMatchObject({ status: 0, stderr: '' });
    expect([await buildsServed(), enabled()]).toEqual([
      [third, null],
      [true, false],
    ]);
  });

  test('where an earlier change was cut off, the server that starts with the machine serves on until the new one is there', async () => {
    await goLive();
    const second = switchToAnother();
    await goLive();
    // Cut off after the new one had started.
    const third = switchToAnother();
    await systemctl('restart', `${UNIT}@${ports[0]}`);
    await expect.poll(buildsServed).toEqual([third, second]);
    const fourth = switchToAnother();
    rmSync(join(folder, 'asked'));
    expect(await goLive()).toMatchObject({ status: 0, stderr: '' });
    expect([await buildsServed(), enabled()]).toEqual([
      [fourth, null],
      [true, false],
    ]);
    const asked = readFileSync(join(folder, 'asked'), 'utf8').trimEnd().split('\n');
    expect(asked.filter((line) => !line.startsWith('is-'))).toEqual([
      `restart ${UNIT}@${ports[0]}`,
      `enable --quiet ${UNIT}@${ports[0]}`,
      `disable --quiet --now ${UNIT}@${ports[1]}`,
    ]);
  });

  test.each<[what: string, because: string, spoil: () => void]>([
    [
      'a setting is wrong',
      'did not say that it is well, and of the build',
      () => setServer({ DATA_DIR: dataDir, TRUSTED_PROXIES: 'nobody' }),
    ],
    [
      'its outbox cannot be used',
      'did not say that it is well, and of the build',
      () => {
        writeFileSync(join(folder, 'a-file'), '');
        setServer({ DATA_DIR: join(folder, 'a-file/data') });
      },
    ],
    [
      'its database is not there',
      'did not say that it is well, and of the build',
      () => setServer({ DATA_DIR: dataDir, DATABASE_URL: 'postgres://nobody@127.0.0.1:9/site' }),
    ],
    [
      'it is of another build than the one that was meant',
      'did not say that it is well, and of the build',
      () => {
        renameSync(currentBuild(copied.builds), join(copied.builds, 'f'.repeat(64)));
        rmSync(join(copied.builds, CURRENT));
        symlinkSync('f'.repeat(64), join(copied.builds, CURRENT));
      },
    ],
  ])('where %s, the new server is stopped, and the old one serves on', async (_, because, spoil) => {
    await goLive();
    const first = idOf();
    switchToAnother();
    spoil();
    const { status, stdout, stderr } = await goLive(20);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain(`The server at port ${ports[1]} ${because}`);
    expect(stderr).toContain(
      `It was stopped, and the server at port ${ports[0]} serves on. What it said: journalctl -u ${UNIT}@${ports[1]}\n`,
    );
    expect([await buildsServed(), enabled()]).toEqual([
      [first, null],
      [true, false],
    ]);
  });

  test('where there is no whole build, nothing is changed', async () => {
    await goLive();
    const first = idOf();
    rmSync(join(copied.builds, CURRENT));
    symlinkSync('nothing', join(copied.builds, CURRENT));
    expect(await goLive()).toEqual({
      status: 1,
      stdout: '',
      stderr: `${copied.builds}/current leads to no whole build, so nothing was changed. Make one the current one first: npm run go-back\n`,
    });
    expect([await buildsServed(), enabled()]).toEqual([
      [first, null],
      [true, false],
    ]);
  });

  test.skipIf(!findOrInstallNginx())(
    'behind nginx, nobody who asks meanwhile is left without an answer, and no inquiry is lost or kept twice',
    async () => {
      // Nobody takes mails, so that each inquiry that was taken waits.
      setServer({
        DATA_DIR: dataDir,
        SMTP_URL: 'smtp://127.0.0.1:9',
        INQUIRY_FROM: 'site@example.org',
        INQUIRY_TO: 'office@example.org',
      });
      await goLive();
      const nginx = await serveWithNginx({
        builds: copied.builds,
        servers: ports.map((port) => `http://127.0.0.1:${port}`),
      });
      if (!nginx) throw new Error('nginx is gone.');
      try {
        let isOver = false;
        const statuses = new Set<number>();
        let taken = 0;
        const readers = ['/about/', '/nothing-here/', '/about', '/api/health/'].map(async (path) => {
          while (!isOver) statuses.add((await ask(nginx.url, path, { ca: nginx.ca })).status);
        });
        const writer = (async () => {
          while (!isOver && taken < 25) {
            const headers = {
              'Content-Type': 'application/x-www-form-urlencoded',
              Accept: 'application/json',
              Origin: nginx.url,
            };
            const options = {
              ca: nginx.ca,
              method: 'POST',
              headers,
              body: sentBody({ name: `Ana ${taken}` }),
            };
            if ((await ask(nginx.url, '/api/inquiries/', options)).status === 200) taken += 1;
          }
        })();
        const id = switchToAnother();
        expect(await goLive()).toMatchObject({ status: 0, stderr: '' });
        isOver = true;
        await Promise.all([...readers, writer]);
        expect([...statuses].sort()).toEqual([200, 308, 404]);
        expect(taken).toBeGreaterThan(0);
        const health = JSON.parse((await ask(nginx.url, '/api/health/', { ca: nginx.ca })).body.toString());
        expect(health).toMatchObject({ build: id, pending: taken });
      } finally {
        await nginx.stop();
      }
    },
  );
});

if (!canRun) test.skip(WITHOUT_CURL, () => {});
