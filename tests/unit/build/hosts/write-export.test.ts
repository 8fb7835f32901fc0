import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { toFinishedFile } from '#build/files/finished-files.ts';
import { writeBuild } from '#build/files/write-build.ts';
import { toRedirectsFile, writeExport } from '#build/hosts/write-export.ts';

const HOME = `<h1>Home</h1>${'<p>Words.</p>'.repeat(20)}`;
const LOST = '<h1>Nothing here</h1>';

let folder: string;
let target: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'export-'));
  target = join(folder, 'pages');
});
afterEach(() => rmSync(folder, { recursive: true }));

const HTML = 'text/html; charset=utf-8';

/** A small build, whose first page has these words. */
function buildOf(words = HOME): string {
  const build = mkdtempSync(join(folder, 'build-'));
  const files = new Map([
    ['/', toFinishedFile('/', words, HTML)],
    ['/404.html', toFinishedFile('/404.html', LOST)],
    ['/es/404.html', toFinishedFile('/es/404.html', LOST)],
    ['/icons/a.png', toFinishedFile('/icons/a.png', 'picture')],
    ['/.well-known/security.txt', toFinishedFile('/.well-known/security.txt', 'Contact:')],
  ]);
  const addresses = Object.fromEntries([...files].map(([address, { type }]) => [address, type]));
  const note = {
    id: 'a'.repeat(64),
    origin: 'https://example.org',
    form: 'https://forms.example.org',
    measured: false,
    node: '24.21.0',
    addresses,
    oldAddresses: [{ from: '/old/', to: '/' }],
  };
  writeBuild(build, { note, beside: new Map(), files });
  return build;
}

test('every address has its file, with its compressed forms where they are of use, and hosts find what they read', () => {
  writeExport(buildOf(), target);
  expect(readdirSync(target).sort()).toEqual([
    '.well-known',
    '404.html',
    '_headers',
    '_redirects',
    'es',
    'icons',
    'index.html',
    'index.html.br',
    'index.html.gz',
  ]);
  expect(readdirSync(join(target, 'icons'))).toEqual(['a.png']);
  expect(readdirSync(join(target, '.well-known'))).toEqual(['security.txt']);
  expect(gunzipSync(readFileSync(join(target, 'index.html.gz'))).toString()).toBe(HOME);
  expect(brotliDecompressSync(readFileSync(join(target, 'index.html.br'))).toString()).toBe(HOME);
  expect(readFileSync(join(target, '_redirects'), 'utf8')).toBe(
    '/old/ / 301\n/old / 301\n/es/* /es/404.html 404\n',
  );
  const headers = readFileSync(join(target, '_headers'), 'utf8');
  expect(headers).toContain("default-src 'none'");
  // No one is sent there.
  expect(headers).not.toContain('404');
});

test('the next export takes the place of the one before, and nothing of that is left', () => {
  const build = buildOf();
  writeExport(build, target);
  writeFileSync(join(target, 'index.html'), 'old');
  writeExport(build, target);
  expect(readFileSync(join(target, 'index.html'), 'utf8')).toBe(HOME);
  expect(readdirSync(folder).filter((name) => name.includes('pages'))).toHaveLength(2);
});

test('a file that did not change keeps its time, so that readers keep theirs', () => {
  const timeOf = (name: string) => statSync(join(target, name)).mtimeMs;
  writeExport(buildOf(), target);
  const before = ['index.html', '404.html'].map(timeOf);
  writeExport(buildOf(HOME.replace('Home', 'Here')), target);
  expect(timeOf('404.html')).toBe(before[1]);
  expect(timeOf('index.html')).not.toBe(before[0]);
});

test('an export that fails leaves the one before, and nothing beside it', () => {
  writeExport(buildOf(), target);
  const broken = buildOf('Other words.');
  rmSync(join(broken, 'pages'), { recursive: true });
  const before = readdirSync(folder);
  expect(() => writeExport(broken, target)).toThrow('ENOENT');
  expect(readdirSync(folder)).toEqual(before);
  expect(readFileSync(join(target, 'index.html'), 'utf8')).toBe(HOME);
});

test('an empty folder becomes the export', () => {
  mkdirSync(target);
  writeExport(buildOf(), target);
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
  const build = buildOf();
  const before = readdirSync(folder);
  expect(() => writeExport(build, target)).toThrow(
    `"${target}" is there, and is no older export, so nothing was written. Name a folder that is not there yet, or is empty.`,
  );
  expect(readdirSync(folder)).toEqual(before);
});

test('a folder in which to write must be there', () => {
  expect(() => writeExport(buildOf(), join(folder, 'x', 'pages'))).toThrow(
    `There is no folder "${join(folder, 'x')}". Make it first.`,
  );
});

test('old addresses are spelled as browsers send them, with and without a slash, and first what a query tells', () => {
  const old = [
    { from: '/both/', to: '/c/' },
    { from: '/?p=15308', to: '/a/' },
    { from: '/both/?page_id=2', to: '/d/' },
    { from: '/old.page', to: '/articles/feed.xml' },
    { from: '/our rooms/', to: '/b/' },
    { from: '/caf\u00e9/', to: '/b/' },
  ];
  expect(toRedirectsFile(old).split('\n')).toEqual([
    '/ p=15308 /a/ 301!',
    '/both/ page_id=2 /d/ 301!',
    '/both page_id=2 /d/ 301!',
    '/both/ /c/ 301',
    '/both /c/ 301',
    '/old.page /articles/feed.xml 301',
    '/our%20rooms/ /b/ 301',
    '/our%20rooms /b/ 301',
    '/caf%C3%A9/ /b/ 301',
    '/caf%C3%A9 /b/ 301',
    '',
  ]);
});
