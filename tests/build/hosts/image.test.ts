import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PAGES } from '#lib/build-note/build-note.ts';
import { addBuild } from '#tests/add-build.ts';
import { ask } from '#tests/servers/ask.ts';
import { IN_TESTS, librariesOf, openPodman, type Podman, whyNoPodman } from '#tests/servers/podman.ts';
import { copyBuilds } from '#tools/copies/copy-builds.ts';
import { portToComeBackTo } from '#tools/servers/free-port.ts';
import { findOrInstall } from '#tools/servers/install-packages.ts';
import { sentBody } from '../../unit/server/inquiries/sent-form.ts';
import { ROOT } from '../build.ts';

const IMAGES = join(ROOT, 'deploy/image');
const MAKE = join(IMAGES, 'make');
const QUADLET = 'return-2-intimacy.container';
const ORIGIN = 'https://example.org';
const ACCOUNT = 10001;

const folder = mkdtempSync(join(tmpdir(), 'image-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Lays an image out. `PATH` may begin with a folder of programs that stand for those of another machine. */
const make = (file: string, into: string, programs = '') =>
  spawnSync(MAKE, [file, into], {
    encoding: 'utf8',
    env: { ...process.env, PATH: `${programs}:${process.env.PATH}` },
  });

/** Packs a folder as a release is packed, with the sums of its files. A file that is not compressed is read just as well, and sooner there. */
function pack(name: string): string {
  const release = join(folder, name);
  rmSync(join(release, 'SHA256SUMS'), { force: true });
  const sums = filesIn(release).map((file) => {
    const sum = createHash('sha256')
      .update(readFileSync(join(release, file)))
      .digest('hex');
    return `${sum}  ${file}\n`;
  });
  writeFileSync(join(release, 'SHA256SUMS'), sums.join(''));
  execFileSync('tar', ['-cf', `${release}.tar`, '-C', folder, name], { stdio: 'ignore' });
  return `${release}.tar`;
}

/** All that lies in a folder, folders left out, sorted. */
function filesIn(place: string): string[] {
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((name) => !lstatSync(join(place, name)).isDirectory())
    .sort();
}

/** The lines of the quadlet's container, as keys and values. */
const quadlet = readFileSync(join(IMAGES, QUADLET), 'utf8');
const lines = (/^\[Container\]\n([\s\S]*?)^\[/m.exec(quadlet)?.[1] ?? '')
  .split('\n')
  .filter((line) => /^[A-Z]/.test(line))
  .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)] as const);
const valuesOf = (key: string) => lines.filter(([name]) => name === key).map(([, value]) => value);

/** The words of `podman run` that each key stands for, as podman 5 makes them. The port and what systemd is told are for the machine alone. */
const TO_WORDS: Record<string, (value: string) => string[]> = {
  ContainerName: (value) => ['--name', value],
  Image: () => [],
  Pull: (value) => ['--pull', value],
  PublishPort: () => [],
  Volume: (value) => ['--volume', value],
  Environment: (value) => ['--env', value],
  Secret: (value) => ['--secret', value],
  ReadOnly: (value) => [`--read-only=${value}`],
  ReadOnlyTmpfs: (value) => [`--read-only-tmpfs=${value}`],
  PodmanArgs: (value) => value.split(' '),
  DropCapability: (value) => ['--cap-drop', value],
  NoNewPrivileges: (value) => (value === 'true' ? ['--security-opt', 'no-new-privileges'] : []),
  PidsLimit: (value) => ['--pids-limit', value],
  StopTimeout: (value) => ['--stop-timeout', value],
  Notify: () => [],
};
const IMAGE = valuesOf('Image').join();
const NAME = valuesOf('ContainerName').join();

function wordsOfQuadlet(without: readonly string[] = []): string[] {
  return lines.flatMap(([key, value]) => {
    const toWords = TO_WORDS[key];
    if (!toWords) throw new Error(`The test does not know the key ${key} of ${QUADLET}.`);
    return without.includes(key) ? [] : toWords(value);
  });
}

/** What the health check says where all is well. */
const WELL = { status: 0, stdout: 'The server answered 200.\n', stderr: '' };
const UNWELL = { status: 1, stdout: 'The server answered 503.\n', stderr: '' };

const reason = whyNoPodman();
if (reason) test.skip(reason, () => {});

/** Run in the container: what the server is there, and where one may write. */
const LOOK = `
  const { appendFileSync, readdirSync, readFileSync } = require('fs');
  const files = (folder) => {
    let inside = [];
    try { inside = readdirSync(folder, { withFileTypes: true }); } catch {}
    return [folder + 'tried', ...inside.flatMap((each) => {
      const path = folder + each.name;
      if (!each.isDirectory()) return each.isFile() ? [path] : [];
      return ['/proc', '/sys', '/data'].includes(path) ? [path + '/tried'] : files(path + '/');
    })];
  };
  const mayWrite = (file) => {
    try { appendFileSync(file, ' '); return true; } catch { return false; }
  };
  const written = files('/').filter(mayWrite);
  const status = readFileSync('/proc/1/status', 'utf8');
  console.log(JSON.stringify({ written, status, roots: require('tls').rootCertificates.length }));`;

describe.skipIf(reason !== null)('the image', () => {
  let podman: Podman;
  /** Where its files can be read. */
  let root: string;
  let id: string;
  let release: string;
  let port: number;

  beforeAll(async () => {
    const copied = copyBuilds();
    id = addBuild(copied.builds, () => {}, { origin: ORIGIN });
    release = join(folder, `release-${id}`);
    cpSync(join(copied.builds, id), release, { recursive: true, preserveTimestamps: true });
    copied.remove();
    cpSync(join(ROOT, 'node_modules/node/bin/node'), join(release, 'node'));
    // As someone makes it whose account hides what it makes from others.
    chmodSync(join(release, 'server.mjs'), 0o600);
    const context = join(folder, 'context');
    expect(make(pack(`release-${id}`), context)).toMatchObject({ status: 0, stderr: '' });

    podman = openPodman();
    const how = ['--format', 'docker', '--layers=false', '--network', 'none', '--pull=never'];
    podman.run('build', ...how, '--tag', IMAGE, context);
    root = podman.run('image', 'mount', IMAGE);
    podman.keep('return-2-intimacy-smtp-url', 'smtp://127.0.0.1:9');
    podman.keep('return-2-intimacy-keys', Buffer.alloc(32, 7).toString('base64'));
    port = await portToComeBackTo();
    start();
  });
  afterAll(() => podman?.remove());

  const at = (port: number) => ['--env', 'HOST=127.0.0.1', '--env', `PORT=${port}`];
  /** Starts it with what the quadlet says. */
  function start(): void {
    podman.run('run', '--detach', ...wordsOfQuadlet(), ...IN_TESTS, ...at(port), IMAGE);
    const { status, stdout, stderr } = inIt('/health.mjs');
    if (status !== 0) throw new Error(`It is not well: ${stdout}${stderr}${podman.try('logs', NAME).stderr}`);
  }
  const askIt = (path: string, options?: Parameters<typeof ask>[2]) =>
    ask(`http://127.0.0.1:${port}`, path, options);
  const inIt = (...words: string[]) => podman.try('exec', NAME, '/app/node', ...words);

  function lookInside() {
    const { status, stdout, stderr } = inIt('-e', LOOK);
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout) as { written: string[]; status: string; roots: number };
  }

  test('has a health check of its own, which says that it is well', async () => {
    const [image] = JSON.parse(podman.run('image', 'inspect', IMAGE));
    const [kind, program, ...words] = image.Healthcheck.Test;
    expect([kind, program]).toEqual(['CMD', '/app/node']);
    expect(inIt(...words)).toEqual(WELL);
    const health = await askIt('/api/health/');
    expect(JSON.parse(health.body.toString())).toMatchObject({ build: id, pending: 0 });
  });

  test('holds the release to the byte, the libraries of its Node with their licenses, the check, and nothing else', () => {
    const files = filesIn(root);
    expect(files.filter((file) => file.startsWith('app/'))).toEqual(
      filesIn(release).map((file) => `app/${file}`),
    );
    execFileSync('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: join(root, 'app') });
    const others = files.filter((file) => !file.startsWith('app/'));
    const libraries = librariesOf(join(release, 'node')).map((path) => path.slice(1));
    expect(others.filter((file) => !/^usr\/share\/(doc|common-licenses)\//.test(file))).toEqual(
      [...libraries, 'health.mjs'].sort(),
    );
    const licenses = others.filter((file) => file.startsWith('usr/'));
    for (const owner of ['libc6', 'libgcc-s1', 'libstdc++6'])
      expect(licenses).toContain(`usr/share/doc/${owner}/copyright`);
    // And the licenses that those name.
    const words = licenses.map((file) => readFileSync(join(root, file), 'utf8')).join('');
    const named = new Set(words.match(/usr\/share\/common-licenses\/L?GPL-[\d.]*\d/g));
    expect(named).toContain('usr/share/common-licenses/LGPL-2.1');
    expect([...named].filter((file) => !licenses.includes(file))).toEqual([]);
  });

  test('no account but root may change a file of it, and every file may be read', () => {
    for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
      const { mode, uid, gid } = lstatSync(join(root, name));
      const expected = name === 'data' ? [0o700, ACCOUNT, ACCOUNT] : [mode & 0o755, 0, 0];
      expect([name, mode & 0o7777, uid, gid]).toEqual([name, ...expected]);
      if (name !== 'data') expect([name, mode & 0o444]).toEqual([name, 0o444]);
    }
  });

  test('sends the pages itself, compressed, with every header', async () => {
    const page = await askIt('/about/', { headers: { 'Accept-Encoding': 'br' } });
    expect([page.status, page.headers['content-encoding']]).toEqual([200, 'br']);
    expect(page.headers).toHaveProperty('content-security-policy');
    expect(brotliDecompressSync(page.body)).toEqual(readFileSync(join(release, PAGES, 'about/index.html')));
    expect((await askIt('/nothing-here/')).status).toBe(404);
  });

  test('refuses what another site posts, and keeps an inquiry, also when it stops and starts again', async () => {
    const post = async (origin: string) => {
      const headers = {
        'Content-Type': 'application/x-www-form-urlencoded',
        Accept: 'application/json',
        Origin: origin,
      };
      return (await askIt('/api/inquiries/', { method: 'POST', headers, body: sentBody() })).status;
    };
    expect(await post('https://elsewhere.example')).toBe(403);
    expect(await post(ORIGIN)).toBe(200);
    // 137 would be one that had to be killed.
    podman.run('stop', '--time', '60', NAME);
    expect(podman.run('inspect', '--format', '{{.State.ExitCode}}', NAME)).toBe('0');
    podman.run('rm', NAME);
    start();
    const health = await askIt('/api/health/');
    expect(JSON.parse(health.body.toString())).toMatchObject({ pending: 1, build: id });
  });

  test('runs as an account without rights, and can write into its volume alone', () => {
    const { status, written, roots } = lookInside();
    expect(status).toMatch(new RegExp(`^Uid:${`\\s+${ACCOUNT}`.repeat(4)}$`, 'm'));
    expect(status.match(/^Cap.*:\s+(?!0{16}$).*$/gm)).toBeNull();
    expect(status).toMatch(/^NoNewPrivs:\s+1$/m);
    expect(written).toEqual(['/data/tried']);
    // Certificates, by which mail servers are known, are in Node itself.
    expect(roots).toBeGreaterThan(100);
  });

  test('does not start where it was given no place for inquiries', () => {
    const words = [...wordsOfQuadlet(['Volume', 'ContainerName']), ...IN_TESTS, ...at(0)];
    const { status, stderr } = podman.try('run', '--rm', ...words, IMAGE);
    expect(status).toBe(1);
    expect(stderr).toContain('DATA_DIR is "/data", which cannot be written (EROFS).');
  });
});

describe('the health check', () => {
  const check = join(IMAGES, 'health.mjs');
  const run = (script: string) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
    return { status, stdout, stderr };
  };

  test.each([
    ['is well', 'answer.end()', WELL],
    ['hangs up at first, and is well', 'asked++ ? answer.end() : answer.destroy()', WELL],
    ['is not well', 'answer.writeHead(503).end()', UNWELL],
  ])('knows a server that %s', (_, answers, expected) => {
    const server = `let asked = 0; require('http').createServer((_, answer) => { ${answers}; })`;
    const start = `process.env.PORT = this.address().port; import('${check}');`;
    expect(run(`${server}.listen(0, function () { ${start} });`)).toEqual(expected);
  });

  test('gives up in the end where none answers', async () => {
    const port = await portToComeBackTo();
    const later = 'let now = 0; Date.now = () => (now += 3_000);';
    const stdout = `connect ECONNREFUSED 127.0.0.1:${port}\n`;
    const script = `${later} process.env.PORT = '${port}'; import('${check}');`;
    expect(run(script)).toEqual({ status: 1, stdout, stderr: '' });
  });
});

const isDebian = existsSync('/usr/bin/dpkg-query');
if (!isDebian)
  test.skip('left out: libraries are taken from packages of Debian, and there are none here', () => {});

describe.skipIf(!isDebian)('laying out what an image is built from', () => {
  mkdirSync(join(folder, 'other'));
  writeFileSync(join(folder, 'other/node'), '#!/bin/false\n', { mode: 0o755 });
  writeFileSync(join(folder, 'other/build.json'), '{}');
  const place = join(folder, 'refused');
  const refusal = (file: string, into = place, programs = '') => {
    const { status, stdout, stderr } = make(file, into, programs);
    expect([status, stdout]).toEqual([1, '']);
    return stderr.replaceAll(folder, '');
  };

  test('a file that is not there, or a folder that is, is refused, and nothing is changed', () => {
    expect(refusal(join(folder, 'nothing.tar.gz'))).toBe(
      'There is no file "/nothing.tar.gz". Make it with: npm run release\n',
    );
    expect(existsSync(place)).toBe(false);
    mkdirSync(join(folder, 'taken'));
    writeFileSync(join(folder, 'taken/mine'), '');
    expect(refusal(pack('other'), join(folder, 'taken'))).toBe(
      '"/taken" is already there, and was left alone. Name another folder, or remove that one.\n',
    );
    expect(filesIn(join(folder, 'taken'))).toEqual(['mine']);
  });

  test.each<[what: string, why: string, spoil: (file: string) => void]>([
    ['cut off', 'is not whole. Copy or make it again.', (file) => truncateSync(file, 1500)],
    [
      'changed',
      'is not what was released. Copy or make it again.',
      (file) => {
        writeFileSync(join(folder, 'other/build.json'), '{"changed":true}');
        execFileSync('tar', ['-cf', file, '-C', folder, 'other']);
      },
    ],
    [
      'of another machine',
      'does not run here. Run this on a machine like the one that made the release.',
      () => {},
    ],
  ])('a release that is %s is refused, and leaves nothing', (_, why, spoil) => {
    const file = pack('other');
    spoil(file);
    expect(refusal(file)).toContain(why);
    expect(existsSync(place)).toBe(false);
  });

  /** A folder with one program, which says what it does on another machine. */
  function machineWhere(program: string, does: string): string {
    const programs = mkdtempSync(join(folder, 'bin-'));
    writeFileSync(join(programs, program), `#!/bin/sh\n${does}\n`, { mode: 0o755 });
    return programs;
  }
  /** A release whose Node is another program, which needs as little as any. */
  function packSmall(): string {
    mkdirSync(join(folder, 'small'), { recursive: true });
    copyFileSync('/bin/true', join(folder, 'small/node'));
    writeFileSync(join(folder, 'small/build.json'), `{\n "id": "${'a'.repeat(64)}"\n}\n`);
    return pack('small');
  }

  test('a machine with an old C library is refused, and one where a license is not to be had', () => {
    const old = machineWhere('getconf', 'echo glibc 2.31');
    expect(refusal(packSmall(), place, old)).toBe(
      'The C library of this machine is glibc 2.31, and the image needs 2.34 or newer. Run this on Debian 12 or newer.\n',
    );
    const bare = machineWhere('dpkg-query', 'exit 1');
    expect(refusal(packSmall(), place, bare)).toMatch(
      /^There is no license of \/\S+ here, where Debian has it: /,
    );
    expect(existsSync(place)).toBe(false);
  });

  test('where a library was moved by its own package, as on Debian 13, its license is found', () => {
    const moved = 'echo "diversion by libc6 from: $2"; echo "diversion by libc6 to: $2.usr-is-merged"';
    const into = join(folder, 'laid-out');
    const { status, stdout, stderr } = make(
      packSmall(),
      into,
      machineWhere('dpkg-query', `${moved}; echo "libc6:amd64: $2"`),
    );
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toBe(
      `Laid out. Now build it: podman build --format docker --timestamp 0 --tag return-2-intimacy:${'a'.repeat(12)} ${into}\n`,
    );
    expect(filesIn(into)).toEqual(
      expect.arrayContaining(['Containerfile', 'root/health.mjs', 'root/usr/share/doc/libc6/copyright']),
    );
  });

  test('the script is one that every shell reads alike', ({ skip }) => {
    if (!findOrInstall('/usr/bin/shellcheck', 'shellcheck'))
      return skip('left out: ShellCheck is not here, and may not be installed');
    const { status, stdout } = spawnSync('/usr/bin/shellcheck', [MAKE], { encoding: 'utf8' });
    expect([status, stdout]).toEqual([0, '']);
  });
});

describe('the quadlet', () => {
  const GENERATOR = '/usr/lib/systemd/system-generators/podman-system-generator';

  test('is one that podman makes a unit of, without a warning', ({ skip }) => {
    if (!existsSync(GENERATOR))
      return skip('left out: the podman here, if any, is older than quadlets (4.4)');
    const units = join(folder, 'units');
    mkdirSync(units);
    writeFileSync(join(units, QUADLET), quadlet);
    const { status, stdout, stderr } = spawnSync(GENERATOR, ['--dryrun'], {
      encoding: 'utf8',
      env: { ...process.env, QUADLET_UNIT_DIRS: units },
    });
    expect(status, stderr).toBe(0);
    expect(stderr).not.toMatch(/error|warn|unsupported/i);
    expect(stdout).toContain(IMAGE);
  });

  test('lets no one around the proxy, gives it time to stop, and takes its image from this machine alone', () => {
    const containerfile = readFileSync(join(IMAGES, 'Containerfile'), 'utf8');
    const exposed = /^EXPOSE (\d+)$/m.exec(containerfile)?.[1];
    expect(valuesOf('PublishPort')).toEqual([`127.0.0.1:3000:${exposed}`]);
    const dataDir = /^ENV DATA_DIR=(\S+)$/m.exec(containerfile)?.[1];
    expect(valuesOf('Volume')).toEqual([`return-2-intimacy:${dataDir}`]);
    const seconds = Number(valuesOf('StopTimeout').join());
    expect(seconds).toBeGreaterThan(15);
    expect(Number(/^TimeoutStopSec=(\d+)s$/m.exec(quadlet)?.[1])).toBeGreaterThan(seconds);
    expect([IMAGE, ...valuesOf('Pull')]).toEqual([expect.stringMatching(/^localhost\//), 'never']);
  });
});
