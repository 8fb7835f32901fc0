import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleProgram } from '#build/bundle-program.ts';
import { type FinishedFiles, toFinishedFile } from '#build/files/finished-files.ts';
import { writeBuild } from '#build/files/write-build.ts';

const ROOT = join(import.meta.dirname, '../../..');

let bundled: Awaited<ReturnType<typeof bundleProgram>>;
let inquiries: Awaited<ReturnType<typeof bundleProgram>>;
let folder: string;

beforeAll(async () => {
  bundled = await bundleProgram(ROOT, 'server.mjs');
  inquiries = await bundleProgram(ROOT, 'inquiries.mjs');
  folder = mkdtempSync(join(tmpdir(), 'bundled-'));
  const files: FinishedFiles = new Map([['/404.html', toFinishedFile('/404.html', 'No page.')]]);
  const note = {
    id: 'a'.repeat(64),
    origin: 'http://localhost:3000',
    form: 'here',
    measured: false,
    node: '24.21.0',
    addresses: { '/404.html': 'text/html' },
    oldAddresses: [],
  };
  const beside = new Map(
    [['server.mjs', bundled] as const, ['inquiries.mjs', inquiries] as const].map(([name, { text }]) => [
      name,
      { bytes: Buffer.from(text), mayRun: false },
    ]),
  );
  writeBuild(folder, { note, beside, files });
});
afterAll(() => rmSync(folder, { recursive: true }));

// `npm test` says which Node npm itself runs on: the one of the machine.
const ofMachine = process.env.npm_node_execpath ?? '';
const version = ofMachine && spawnSync(ofMachine, ['--version'], { encoding: 'utf8' }).stdout.trim();

/** Runs a bundle in a folder with nothing else in it, until it ends by itself. */
function run(environment: Record<string, string>, node = process.execPath, words = ['server.mjs']) {
  const { status, stdout, stderr } = spawnSync(node, words, {
    cwd: folder,
    encoding: 'utf8',
    timeout: 60_000,
    env: { ...process.env, COMMAND_NAME: '', PATH: '', HOST: '127.0.0.1', PORT: '0', ...environment },
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
  // Of all words, what the server answers alone.
  expect(own.filter((name) => name.startsWith('lib/words/')).sort()).toEqual([
    'lib/words/answers.ts',
    'lib/words/en/answers.ts',
    'lib/words/es/answers.ts',
  ]);
  const rooms = new Set(own.map((name) => /^lib\/[^/]+|^[^/]+/.exec(name)?.[0]));
  expect([...rooms].sort()).toEqual([
    'lib/build-note',
    'lib/files',
    'lib/filled.ts',
    'lib/http',
    'lib/inquiry',
    'lib/known-pages.ts',
    'lib/languages.ts',
    'lib/mail',
    'lib/memoize-by-object.ts',
    'lib/not-found.ts',
    'lib/settings',
    'lib/today.ts',
    'lib/words',
    'server',
  ]);
});

test('the command for inquiries holds what the server holds, and how to read a command line', () => {
  const own = inquiries.modules.filter((name) => !name.includes('node_modules/'));
  const rooms = new Set(own.map((name) => /^(lib|tools)\/[^/]+|^[^/]+/.exec(name)?.[0]));
  expect([...rooms].sort()).toEqual(
    [
      'lib/inquiry',
      'lib/languages.ts',
      'lib/mail',
      'lib/settings',
      'lib/http',
      'lib/today.ts',
      'server',
      'tools/command-line',
      'tools/inquiries',
    ].sort(),
  );
});

test('two bundles are the same to the byte', async () => {
  expect((await bundleProgram(ROOT, 'server.mjs')).text).toBe(bundled.text);
  expect((await bundleProgram(ROOT, 'inquiries.mjs')).text).toBe(inquiries.text);
});

describe('the command for inquiries in a build', () => {
  const call = (words: string[], environment: Record<string, string> = {}) =>
    run(environment, process.execPath, ['inquiries.mjs', ...words]);

  test.each([
    ['', 'node inquiries.mjs'],
    ['return-2-intimacy inquiries', 'return-2-intimacy inquiries'],
  ])('named %j, it says how to call "%s"', (COMMAND_NAME, name) => {
    const help = call(['--help'], { COMMAND_NAME });
    const lines = help.stdout.trimEnd().split('\n');
    expect([help.status, lines.length]).toEqual([0, 9]);
    for (const line of lines) expect(line).toMatch(new RegExp(`^  ${name}( [^ ]+)* {4,}[a-z]`));
    expect(call(['new-key'], { COMMAND_NAME }).stdout).toContain(`Reseal what waits: ${name} rotate\n`);
    const keys = { COMMAND_NAME, INQUIRY_KEYS: 'short', DATA_DIR: folder };
    writeFileSync(join(folder, 'inquiries.db'), '');
    expect(call(['show', 'none'], keys).stderr).toBe(`There is no inquiry "none". List them: ${name}\n`);
    expect(call(['rotate'], keys).stderr).toContain(`or make a new one: ${name} new-key\n`);
    rmSync(join(folder, 'inquiries.db'));
  });

  test('nothing that is told beside a build names npm', () => {
    // What the packages in it say of themselves is not told.
    const own = (text: string) => [...text.matchAll(/npm run [\w: -]*/g)].map(([found]) => found);
    expect(own(inquiries.text)).toEqual(['npm run inquiries']);
    expect(own(bundled.text)).toEqual(['npm run inquiries']);
  });

  test('an older Node is told so', ({ skip }) => {
    if (!version || Number.parseInt(version.slice(1), 10) >= 24)
      return skip('left out: there is no older Node here');
    expect(run({}, ofMachine, ['inquiries.mjs']).stderr).toMatch(/^This program needs Node 24 or newer/);
  });
});

test('an older Node is told so in one sentence', ({ skip }) => {
  if (!version || Number.parseInt(version.slice(1), 10) >= 24)
    return skip('left out: there is no older Node here');
  expect(run({}, ofMachine)).toEqual({
    status: 1,
    stdout: '',
    stderr: `This program needs Node 24 or newer, and this is Node ${version.slice(1)}. Install a newer one from nodejs.org, or run it with one that is already installed.\n`,
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
