import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleServer } from '#build/bundle-server.ts';
import { type FinishedFiles, toFinishedFile } from '#build/files/finished-files.ts';
import { writeBuild } from '#build/files/write-build.ts';

const ROOT = join(import.meta.dirname, '../../..');

let bundled: Awaited<ReturnType<typeof bundleServer>>;
let folder: string;

beforeAll(async () => {
  bundled = await bundleServer(ROOT);
  folder = mkdtempSync(join(tmpdir(), 'bundled-'));
  const files: FinishedFiles = new Map([['/404.html', toFinishedFile('/404.html', 'No page.')]]);
  const note = {
    id: 'a'.repeat(64),
    origin: 'http://localhost:3000',
    form: 'here',
    measured: false,
    addresses: { '/404.html': 'text/html' },
    oldAddresses: [],
  };
  writeBuild(folder, { note, server: bundled.text, files });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the bundle in a folder with nothing else in it, until it ends by itself. */
function run(environment: Record<string, string>, node = process.execPath) {
  const { status, stdout, stderr } = spawnSync(node, ['server.mjs'], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 60_000,
    env: { ...process.env, PATH: '', HOST: '127.0.0.1', PORT: '0', ...environment },
  });
  return { status, stdout, stderr };
}

test('the server holds nothing of Next or React, of what knows content, and of what builds', () => {
  const packages = bundled.modules
    .filter((name) => name.includes('node_modules/'))
    .map((name) => name.replace(/^.*node_modules\//, ''));
  expect(packages.length).toBeGreaterThan(20);
  expect(
    packages.filter((name) => /^(@?next|react|@keystatic|sharp|unified|remark|esbuild)/.test(name)),
  ).toEqual([]);
  const own = bundled.modules.filter((name) => !name.includes('node_modules/'));
  expect(own).toContain('server/main.ts');
  const rooms = new Set(own.map((name) => /^lib\/[^/]+|^[^/]+/.exec(name)?.[0]));
  expect([...rooms].sort()).toEqual([
    'lib/build-note',
    'lib/files',
    'lib/http',
    'lib/inquiry',
    'lib/known-pages.ts',
    'lib/settings',
    'server',
  ]);
});

test('two bundles are the same to the byte', async () => {
  expect((await bundleServer(ROOT)).text).toBe(bundled.text);
});

// `npm test` says which Node npm itself runs on: the one of the machine.
const ofMachine = process.env.npm_node_execpath ?? '';
const version = ofMachine && spawnSync(ofMachine, ['--version'], { encoding: 'utf8' }).stdout.trim();

test('an older Node is told so in one sentence', ({ skip }) => {
  if (!version || Number.parseInt(version.slice(1), 10) >= 24)
    return skip('left out: there is no older Node here');
  expect(run({}, ofMachine)).toEqual({
    status: 1,
    stdout: '',
    stderr: `This server needs Node 24 or newer, and this is Node ${version.slice(1)}. Install a newer one from nodejs.org, or run the server with one that is already installed.\n`,
  });
});

test('a build that was cut off is not served', () => {
  const cutOff = mkdtempSync(join(tmpdir(), 'cut-off-'));
  mkdirSync(join(cutOff, 'pages'));
  writeFileSync(join(cutOff, 'server.mjs'), bundled.text);
  const { status, stderr } = spawnSync(process.execPath, ['server.mjs'], { cwd: cutOff, encoding: 'utf8' });
  rmSync(cutOff, { recursive: true });
  expect([status, stderr]).toEqual([
    1,
    `There is no whole build in "${cutOff}": its build.json cannot be read.\n`,
  ]);
});

test.each([
  [{ PORT: 'abc' }, 'PORT is "abc"'],
  [{ TRUSTED_PROXIES: 'nearby' }, 'TRUSTED_PROXIES is "nearby"'],
])('with %j nothing starts', (environment, words) => {
  const { status, stdout, stderr } = run(environment);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toContain(words);
});
