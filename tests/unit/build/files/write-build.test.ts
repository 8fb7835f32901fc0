import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BesideFiles } from '#build/files/beside-files.ts';
import { fingerprintOf, hashesOf } from '#build/files/fingerprint.ts';
import { toFinishedFile } from '#build/files/finished-files.ts';
import { timeOf, writeBuild } from '#build/files/write-build.ts';
import { readBuildNote } from '#lib/build-note/build-note.ts';
import { toAddress, toFileName } from '#lib/build-note/to-file-name.ts';

const said = {
  node: '24.21.0',
  origin: 'https://example.org',
  form: 'here',
  measured: false,
  addresses: { '/': 'text/html', '/a/': 'text/html' },
  oldAddresses: [],
};
const BESIDE = [
  'server.mjs',
  'deploy/site*',
  'nginx/maps.conf',
  'nginx/headers.conf',
  'nginx/types.conf',
  'caddy/headers',
  'caddy/errors',
];
const WORDS = `<p>${'Words. '.repeat(40)}</p>`;
const besideWith = (server: string, mayRun = true): BesideFiles =>
  new Map([
    ['server.mjs', { bytes: Buffer.from(server), mayRun: false }],
    ['deploy/site', { bytes: Buffer.from('#!/bin/bash'), mayRun }],
  ]);
const filesWith = (words: string) =>
  new Map([
    ['/', toFinishedFile('/', words, 'text/html')],
    ['/a/', toFinishedFile('/a/', '<p>A</p>', 'text/html')],
    ['/icon.png', toFinishedFile('/icon.png', WORDS)],
  ]);

let parent: string;
beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), 'build-'));
});
afterAll(() => rmSync(parent, { recursive: true }));

function write(name: string, words: string): string {
  const folder = join(parent, name);
  mkdirSync(folder);
  writeBuild(folder, {
    note: { id: 'a'.repeat(64), ...said },
    beside: besideWith('run()'),
    files: filesWith(words),
  });
  return folder;
}
const timeIn = (folder: string, file: string) => statSync(join(folder, 'pages', file)).mtimeMs;

test('each address is a file, with the forms of it that are smaller', () => {
  const folder = write('whole', WORDS);
  const read = (file: string) => readFileSync(join(folder, file));
  expect(read('pages/index.html').toString()).toBe(WORDS);
  expect(gunzipSync(read('pages/index.html.gz')).toString()).toBe(WORDS);
  expect(brotliDecompressSync(read('pages/index.html.br')).toString()).toBe(WORDS);
  for (const none of ['pages/a/index.html.gz', 'pages/icon.png.gz', 'pages/icon.png.br'])
    expect(() => read(none), none).toThrow('ENOENT');
  expect(read('server.mjs').toString()).toBe('run()');
  const modes = ['deploy/site', 'server.mjs', 'pages/index.html'].map(
    (file) => statSync(join(folder, file)).mode & 0o777,
  );
  expect(modes).toEqual([0o755, 0o644, 0o644]);
  expect(readBuildNote(folder)).toEqual({ id: 'a'.repeat(64), ...said });
});

test('a file that changes one digit and keeps its size has another time, and one that does not change keeps it', () => {
  const [before, after] = [write('before', `${WORDS}1`), write('after', `${WORDS}2`)];
  for (const form of ['', '.gz', '.br'])
    expect(timeIn(after, `index.html${form}`), form).not.toBe(timeIn(before, `index.html${form}`));
  expect(timeIn(after, 'a/index.html')).toBe(timeIn(before, 'a/index.html'));
});

test('no file is from the future, which tar would tell of each', () => {
  const times = Array.from({ length: 500 }, (_, at) => timeOf(Buffer.from(`${at}`)));
  expect(Math.max(...times)).toBeLessThan(Date.UTC(2021) / 1000);
  expect(Math.min(...times)).toBeGreaterThan(0);
  expect(new Set(times).size).toBe(500);
});

test.each([
  ['/', 'index.html'],
  ['/a/b/', 'a/b/index.html'],
  ['/robots.txt', 'robots.txt'],
  ['/.well-known/security.txt', '.well-known/security.txt'],
  ['/my-index.html', 'my-index.html'],
])('%s is the file %s, and the other way round', (address, file) => {
  expect([toFileName(address), toAddress(file)]).toEqual([file, address]);
});

test('the fingerprint is of all that is sent, of the programs and what may be run, of what is for other servers and of what the build says of itself, but not of the receipt', () => {
  const hashes = hashesOf(filesWith(WORDS), besideWith('run()'), said);
  expect(Object.keys(hashes)).toEqual(['/', '/a/', '/icon.png', ...BESIDE, 'build.json']);
  const id = fingerprintOf(hashes);
  const others = [
    hashesOf(filesWith(`${WORDS}1`), besideWith('run()'), said),
    hashesOf(filesWith(WORDS), besideWith('stop()'), said),
    hashesOf(filesWith(WORDS), besideWith('run()', false), said),
    hashesOf(filesWith(WORDS), besideWith('run()'), { ...said, node: '24.22.0' }),
    hashesOf(filesWith(WORDS), besideWith('run()'), { ...said, form: null }),
    hashesOf(filesWith(WORDS), besideWith('run()'), { ...said, measured: true }),
  ];
  expect(new Set([id, ...others.map(fingerprintOf)]).size).toBe(7);
  const measured = filesWith(WORDS).set('/privacy/receipt/', toFinishedFile('/', 'Counted.'));
  expect(fingerprintOf(hashesOf(measured, besideWith('run()'), said))).toBe(id);
  expect(fingerprintOf(Object.fromEntries(Object.entries(hashes).reverse()))).toBe(id);
});
