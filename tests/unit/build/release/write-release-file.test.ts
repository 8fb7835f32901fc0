import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { toFinishedFile } from '#build/files/finished-files.ts';
import { writeBuild } from '#build/files/write-build.ts';
import { writeReleaseFile } from '#build/release/write-release-file.ts';

const ID = 'a'.repeat(64);
const OLDER = 'b'.repeat(64);
const NAME = `release-${ID}.tar.gz`;

let root: string;
let builds: string;
let node: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'release-'));
  builds = join(root, 'builds');
  const folder = join(builds, ID);
  mkdirSync(folder, { recursive: true });
  const addresses = { '/': 'text/html', '/a/': 'text/html' };
  const note = {
    id: ID,
    node: '24.21.0',
    origin: 'https://example.org',
    form: null,
    measured: true,
    addresses,
  };
  const program = (text: string, mayRun: boolean) => ({ bytes: Buffer.from(text), mayRun });
  const beside = new Map([
    ['server.mjs', program('run()', false)],
    ['deploy/site', program('#!/bin/bash\n', true)],
  ]);
  const files = new Map(
    Object.entries(addresses).map(([address, type]) => [
      address,
      toFinishedFile(address, 'Words. '.repeat(99), type),
    ]),
  );
  writeBuild(folder, { note: { ...note, oldAddresses: [] }, beside, files });
  // In the place of Node, which takes seconds to pack.
  node = join(root, 'any-node');
  writeFileSync(node, '#!/bin/sh\necho here\n', { mode: 0o600 });
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const isLinux = process.platform === 'linux';
const write = () => writeReleaseFile(builds, ID, node);
const fileOf = async () => {
  const written = await write();
  return 'file' in written ? written.file : written.why;
};

/** What a folder holds, with the time and the rights of each file. */
function contentsOf(folder: string) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort()
    .map((name) => {
      const { mtimeMs, mode } = statSync(join(folder, name));
      return [
        name,
        mtimeMs / 1000,
        (mode & 0o777).toString(8),
        readFileSync(join(folder, name), 'utf8'),
      ] as const;
    });
}

/** Unpacks it as an administrator does, whose account hides what it makes from others. */
function unpack(file: string): string {
  const place = mkdtempSync(join(root, 'server-'));
  const said = spawnSync('sh', ['-c', `umask 077 && tar -xzpf ${file} --no-same-owner`], {
    cwd: place,
    encoding: 'utf8',
  });
  expect([said.status, said.stderr]).toEqual([0, '']);
  expect(readdirSync(place)).toEqual([`release-${ID}`]);
  return join(place, `release-${ID}`);
}

test.runIf(isLinux)('a release is one folder with the build, its Node and their sums', async () => {
  const folder = unpack(await fileOf());
  const there = contentsOf(folder);
  const build = contentsOf(join(builds, ID));
  expect(there.filter(([name]) => !['node', 'SHA256SUMS'].includes(name))).toEqual(build);
  // Not of the moment at which it was packed, and not from the future.
  for (const [name, seconds] of there) expect([name, seconds < Date.UTC(2021) / 1000]).toEqual([name, true]);
  expect(statSync(join(folder, 'node')).mode & 0o777).toBe(0o755);
  expect(statSync(join(folder, 'pages/a')).mode & 0o777).toBe(0o755);
  expect(execFileSync(join(folder, 'node'), { encoding: 'utf8' })).toBe('here\n');
  const check = () =>
    spawnSync('sha256sum', ['-c', '--strict', '--quiet', 'SHA256SUMS'], { cwd: folder }).status;
  expect(check()).toBe(0);
  const listed = readFileSync(join(folder, 'SHA256SUMS'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.slice(66));
  expect(listed).toEqual(there.map(([name]) => name).filter((name) => name !== 'SHA256SUMS'));
  writeFileSync(join(folder, 'pages/a/index.html'), 'Other words.');
  expect(check()).toBe(1);
});

test.runIf(isLinux)(
  'the same build gives the same bytes, whenever and by whomever it is packed',
  async () => {
    const first = readFileSync(await fileOf());
    const folder = join(builds, ID);
    for (const each of [folder, join(folder, 'pages'), node]) utimesSync(each, 1_234_567, 1_234_567);
    chmodSync(join(folder, 'pages'), 0o700);
    chmodSync(join(folder, 'server.mjs'), 0o600);
    vi.stubEnv('TAR_OPTIONS', '--numeric-owner --mtime=2001-01-01');
    vi.stubEnv('LC_ALL', 'de_DE.UTF-8');
    rmSync(join(builds, NAME));
    expect(readFileSync(await fileOf()).equals(first)).toBe(true);
  },
);

test.runIf(isLinux)('only the newest stays, and nothing is left of how it was made', async () => {
  writeFileSync(join(builds, `release-${OLDER}.tar.gz`), 'older');
  writeFileSync(join(builds, 'release-notes.txt'), 'mine');
  const before = process.umask(0o077);
  const file = await fileOf().finally(() => process.umask(before));
  expect(file).toBe(join(builds, NAME));
  expect(readdirSync(builds).sort()).toEqual([ID, NAME, 'release-notes.txt'].sort());
});

/** A folder with a program called tar, and nothing else. */
function tarThat(does: string): string {
  const folder = mkdtempSync(join(root, 'bin-'));
  writeFileSync(join(folder, 'tar'), `#!/bin/sh\n${does}\n`, { mode: 0o755 });
  return folder;
}
const GNU = 'case "$1" in --version) echo "tar (GNU tar) 1.34"; exit;; esac';

test.runIf(isLinux).each([
  [
    'is killed',
    `${GNU}\necho half; kill -KILL $$`,
    /^No release file was written: tar was killed \(SIGKILL\), most likely because the machine ran out of memory: this machine has [\d.]+ GB free\. .+\nThe build itself is whole, and current\.$/,
  ],
  ['fails', `${GNU}\necho half; exit 2`, /^No release file was written: tar failed \(2\)\.\n/],
])('where tar %s, there is no file, and the one before stays', async (_, does, words) => {
  writeFileSync(join(builds, `release-${OLDER}.tar.gz`), 'older');
  vi.stubEnv('PATH', tarThat(does));
  await expect(write()).rejects.toThrow(words);
  expect(readdirSync(builds).sort()).toEqual([ID, `release-${OLDER}.tar.gz`].sort());
});

test.runIf(isLinux).each([
  ['none', 'exit 127'],
  ['another one', 'echo "bsdtar 3.7.2"'],
])('where there is no GNU tar but %s, it says so', async (_, does) => {
  vi.stubEnv('PATH', tarThat(does));
  expect(await write()).toEqual({
    why: 'No release file was written: that takes GNU tar, which is not here. Install it (apt-get install tar), and run this again.',
  });
  expect(existsSync(join(builds, NAME))).toBe(false);
});

test('where the system is another one than servers have, it says so', async () => {
  vi.spyOn(process, 'platform', 'get').mockReturnValue('darwin');
  expect(await write()).toEqual({
    why: 'No release file was written: it has the Node that made the build in it, and that of this machine (darwin) does not run on a Linux server.',
  });
});
