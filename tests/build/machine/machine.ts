import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { ask } from '#tests/servers/ask.ts';
import { portToComeBackTo } from '#tools/servers/free-port.ts';
import { findOrInstall } from '#tools/servers/install-packages.ts';
import { makeCertificate } from '#tools/servers/make-certificate.ts';
import { ROOT } from '../current-build.ts';
import type { Release } from './make-release.ts';
import { type Front, playFront } from './play-front.ts';

/** Why tests of `deploy/site` are left out. */
export const WITHOUT_MACHINE = 'left out: curl or openssl is not here, and may not be installed';

/** Whether `deploy/site` can run here, with what it asks with. */
export const canRun = findOrInstall('/usr/bin/curl', 'curl') && findOrInstall('/usr/bin/openssl', 'openssl');

export const UNIT = 'return-2-intimacy';

/** The answers of most tests. */
export const ANSWERS = {
  SITE_NAME: 'example.org',
  OTHER_NAMES: '',
  CERTIFICATE_EMAIL: '',
  SOURCE: '',
  ROOM: 'no',
  STAFF_NAME: '',
  OWNER_EMAIL: '',
  SMTP_URL: 'smtp://site:secret-word@127.0.0.1:9',
  INQUIRY_TO: 'office@example.org',
  INQUIRY_FROM: 'site@example.org',
} as const;

export type Said = { status: number | null; stdout: string; stderr: string };

/** A folder that stands for a fresh machine, with Debian, a systemd and an nginx that are played. Whoever makes it removes it. */
export type Machine = Awaited<ReturnType<typeof makeMachine>>;

const STAND_INS = [
  'apt-get',
  'certbot',
  'df',
  'dpkg-query',
  'getent',
  'journalctl',
  'nginx',
  'setpriv',
  'sleep',
  'ss',
  'systemd-run',
  'systemd-sysusers',
  'systemd-tmpfiles',
  'timedatectl',
];

export async function makeMachine() {
  const place = mkdtempSync(join(tmpdir(), 'machine-'));
  chmodSync(place, 0o755);
  const root = join(place, 'root');
  const fake = join(place, 'fake');
  const bin = join(place, 'bin');
  for (const folder of [bin, fake, join(fake, 'packages'), join(fake, 'certificate'), root])
    mkdirSync(folder);
  const here = (name: string) => join(ROOT, 'tests/servers/machine', name);
  symlinkSync(here('systemctl'), join(bin, 'systemctl'));
  for (const name of STAND_INS) symlinkSync(here('stand-in'), join(bin, name));

  const put = (path: string, text: string) => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  put('etc/os-release', 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nVERSION_ID="12"\nID=debian\n');
  put('proc/meminfo', 'MemTotal: 4000000 kB\nMemAvailable: 3000000 kB\nSwapTotal: 0 kB\n');
  put('proc/net/tcp', '');
  put('proc/net/tcp6', '');
  put('proc/net/if_inet6', '');
  put('etc/nginx/sites-available/default', '');
  mkdirSync(join(root, 'etc/nginx/sites-enabled'));
  symlinkSync('/etc/nginx/sites-available/default', join(root, 'etc/nginx/sites-enabled/default'));
  mkdirSync(join(root, 'run/systemd/system'), { recursive: true });

  const know = (name: string, text = '') => writeFileSync(join(fake, name), text);
  const forget = (name: string) => rmSync(join(fake, name), { force: true });
  know('nginx.version', '1.22.1');
  know('free', '9000');
  know('asked');
  for (const name of ['nginx', 'certbot.timer']) know(`${name}.enabled`);
  const { cert, key } = await certificate;
  for (const name of ['cert', 'fullchain']) know(`certificate/${name}.pem`, cert);
  know('certificate/privkey.pem', key);

  const ports = [String(await portToComeBackTo()), String(await portToComeBackTo())] as const;
  const front = await playFront({ root, fake, ports, cert, key });
  // Where a name leads, for the curl of the script alone.
  writeFileSync(
    join(place, '.curlrc'),
    ['example.org', 'www.example.org', 'staff.example.org']
      .map((name) => `connect-to = "${name}:80:127.0.0.1:${front.plain}"\n`)
      .join(''),
  );
  const environment = {
    PATH: `${bin}:${process.env.PATH}`,
    HOME: place,
    CURL_HOME: place,
    TMPDIR: place,
    FAKE: fake,
    RETURN_2_INTIMACY_ROOT: root,
    RETURN_2_INTIMACY_PORTS: ports.join(' '),
    RETURN_2_INTIMACY_TLS_PORT: String(front.tls),
    NODE_ENV: 'test' as const,
  };

  /** Runs a program as on that machine. It leads a group of processes of its own, whose number the stand-ins know. */
  const runProgram = (command: string, words: readonly string[], env: Record<string, string> = {}) =>
    new Promise<Said>((resolve, reject) => {
      const child = spawn('/bin/sh', ['-c', 'echo $$ >"$FAKE/group"; exec "$@"', 'sh', command, ...words], {
        env: { ...environment, ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: true,
      });
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

  const site = join(root, 'srv', UNIT);
  const command = join(root, 'usr/local/sbin', UNIT);
  const systemctl = (...words: string[]) => runProgram(join(bin, 'systemctl'), words);
  /** Which release a link leads to. */
  const linked = (name: string) =>
    existsSync(join(site, name)) ? basename(readlinkSync(join(site, name))) : null;

  const machine = {
    place,
    root,
    fake,
    bin,
    ports,
    front: front as Front,
    site,
    cert,
    know,
    forget,
    put,
    runProgram,
    systemctl,
    linked,
    read: (path: string) => readFileSync(join(root, path), 'utf8'),
    /** What the stand-ins were called for since the last time, without questions. */
    asked(): string[] {
      const lines = readFileSync(join(fake, 'asked'), 'utf8').split('\n').filter(Boolean);
      know('asked');
      return lines.filter(
        (line) =>
          !/^(systemctl (is-|show|list)|dpkg-query|getent|df|ss |timedatectl|sleep|journalctl|nginx -v)/.test(
            line,
          ),
      );
    },
    /** Runs the script that is installed. */
    run: (words: readonly string[], env: Record<string, string> = {}) => runProgram(command, words, env),
    /** Runs the script of the project. */
    runFirst: (words: readonly string[], env: Record<string, string> = {}) =>
      runProgram(join(ROOT, 'deploy/site'), words, env),
    /** Lets the account that builds make this release, when it is asked for one. */
    makes({ file, id }: Release): void {
      const to = join(site, 'build');
      know('build', `cp '${file}' '${to}/incoming/' && echo ${id} >'${to}/made'\n`);
    },
    /** Writes a file of answers, and gives its name. */
    answers(changes: Record<string, string> = {}, name = 'answers'): string {
      const file = join(place, name);
      const lines = Object.entries({ ...ANSWERS, ...changes }).map(([key, value]) => `${key}=${value}\n`);
      writeFileSync(file, lines.join(''));
      return file;
    },
    /** Installs a release file, with the answers of most tests. Throws where that fails. */
    async install(file: string, changes: Record<string, string> = {}): Promise<void> {
      const said = await machine.runFirst([
        'install',
        '--answers',
        machine.answers(changes),
        '--release',
        file,
      ]);
      if (said.status !== 0) throw new Error(`Installing failed:\n${said.stdout}\n${said.stderr}`);
      machine.asked();
    },
    /** Of which release the server at each port says that it is; null where no one answers. */
    served: () =>
      Promise.all(
        ports.map(async (port): Promise<string | null> => {
          const answer = await ask(`http://127.0.0.1:${port}`, '/api/health/').catch(() => null);
          return answer && JSON.parse(answer.body.toString()).build;
        }),
      ),
    /** All that an update may change, except for what is kept of releases. */
    async state() {
      const library = join(root, 'usr/local/lib');
      return {
        current: linked('current'),
        previous: linked('previous'),
        served: await machine.served(),
        enabled: ports.map((port) => existsSync(join(fake, `${UNIT}@${port}.enabled`))),
        nginx: machine.read(`etc/nginx/sites-available/${UNIT}`),
        isNginxOn: existsSync(join(root, `etc/nginx/sites-enabled/${UNIT}`)),
        units: filesIn(join(root, 'etc/systemd/system')),
        script: filesIn(library),
      };
    },
    async remove(): Promise<void> {
      for (const port of ports) await systemctl('stop', `${UNIT}@${port}`);
      await front.stop();
      rmSync(place, { recursive: true, force: true });
    },
  };
  return machine;
}

const certificate = makeCertificate('example.org');

/** The files below a folder, with their texts. */
function filesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    names
      .filter((each) => each.isFile())
      .map(({ parentPath, name }) => [
        join(parentPath, name).slice(folder.length),
        readFileSync(join(parentPath, name), 'utf8'),
      ]),
  );
}

/** Puts a program of a test in the place of one; REAL is the path of that one. */
export function wrapProgram({ bin }: Machine, name: string, text: string): void {
  const real = ['/usr/bin', '/bin'].map((folder) => join(folder, name)).find((path) => existsSync(path));
  // It may be a link to a stand-in of all tests.
  rmSync(join(bin, name), { force: true });
  writeFileSync(join(bin, name), `#!/bin/sh\n${text.replaceAll('REAL', real ?? '')}`, { mode: 0o755 });
}
