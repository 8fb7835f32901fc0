import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Exportable } from '#lib/export/read-exportable.ts';
import { writeExport } from '#lib/export/write-export.ts';

let folder: string;
let target: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'export-'));
  target = join(folder, 'pages');
  writeFileSync(join(folder, 'home.html'), '<h1>Home</h1>');
  writeFileSync(join(folder, 'a.png'), 'picture');
});
afterEach(() => rmSync(folder, { recursive: true }));

const site = (): Exportable => ({
  form: null,
  rules: { headers: [], oldAddresses: [] },
  notFound: join(folder, 'home.html'),
  files: [
    { path: '/', from: join(folder, 'home.html'), type: 'text/html; charset=utf-8' },
    { path: '/icons/a.png', from: join(folder, 'a.png'), type: 'image/png' },
  ],
});

test('every address has its file, with its compressed forms where they are of use', () => {
  const names = writeExport(site(), target);
  expect(names).toEqual([
    'index.html',
    'icons/a.png',
    '404.html',
    '_headers',
    '_redirects',
    '_nginx/maps.conf',
    '_nginx/server.conf',
  ]);
  expect(readdirSync(join(target, 'icons'))).toEqual(['a.png']);
  expect(gunzipSync(readFileSync(join(target, 'index.html.gz'))).toString()).toBe('<h1>Home</h1>');
  expect(brotliDecompressSync(readFileSync(join(target, '404.html.br'))).toString()).toBe('<h1>Home</h1>');
});

test('the next export takes the place of the one before, and nothing of that is left', () => {
  writeExport(site(), target);
  writeFileSync(join(target, 'index.html'), 'old');
  writeExport(site(), target);
  expect(readFileSync(join(target, 'index.html'), 'utf8')).toBe('<h1>Home</h1>');
  expect(readdirSync(folder).filter((name) => name.includes('pages'))).toHaveLength(2);
});

test('a file that did not change keeps its time, so that readers keep theirs', () => {
  writeExport(site(), target);
  for (const name of ['index.html', '404.html']) utimesSync(join(target, name), 1_000, 1_000);
  const { notFound, ...rest } = site();
  writeFileSync(join(folder, 'lost.html'), '<h1>Lost</h1>');
  writeExport({ ...rest, notFound: join(folder, 'lost.html') }, target);
  expect(notFound).not.toBe(join(folder, 'lost.html'));
  expect(statSync(join(target, 'index.html')).mtimeMs).toBe(1_000_000);
  expect(statSync(join(target, '404.html')).mtimeMs).toBeGreaterThan(1_000_000);
});

test('an export that fails leaves the one before, and nothing beside it', () => {
  writeExport(site(), target);
  const before = readdirSync(folder);
  expect(() => writeExport({ ...site(), notFound: join(folder, 'nothing.html') }, target)).toThrow(
    'nothing.html',
  );
  expect(readdirSync(folder)).toEqual(before);
  expect(readFileSync(join(target, 'index.html'), 'utf8')).toBe('<h1>Home</h1>');
});

test('an empty folder becomes the export', () => {
  mkdirSync(target);
  writeExport(site(), target);
  expect(existsSync(join(target, 'index.html'))).toBe(true);
});

test.each<[string, () => void]>([
  [
    'a folder with something in it',
    () => {
      mkdirSync(target);
      writeFileSync(join(target, 'mine'), '');
    },
  ],
  ['a file', () => writeFileSync(target, 'mine')],
  [
    'a link to another folder',
    () => {
      mkdirSync(join(folder, 'mine'));
      symlinkSync('mine', target);
    },
  ],
])('%s is left as it is', (_, put) => {
  put();
  const before = readdirSync(folder);
  expect(() => writeExport(site(), target)).toThrow(
    `"${target}" is there, and is no older export, so nothing was written. Name a folder that is not there yet, or is empty.`,
  );
  expect(readdirSync(folder)).toEqual(before);
});

test('a folder in which to write must be there', () => {
  expect(() => writeExport(site(), join(folder, 'x', 'pages'))).toThrow(
    `There is no folder "${join(folder, 'x')}". Make it first.`,
  );
});
