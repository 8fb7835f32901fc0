import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { toFileName } from '#lib/export/to-file-name.ts';
import { runScript } from '#tests/run-script.ts';
import { builtSite, elementsOf, parseHtml } from './build.ts';
import { exportBuild } from './exported.ts';

const site = builtSite();
const { pages, names, remove } = exportBuild();
const parent = mkdtempSync(join(tmpdir(), 'export-'));
afterAll(() => {
  remove();
  rmSync(parent, { recursive: true });
});

const everyFile = globSync('**/*', { cwd: `${pages}/` }).filter((file) =>
  statSync(join(pages, file)).isFile(),
);

test.each(site.pages.map(({ path }) => path))('%s is in the export', (path) => {
  expect(names).toContain(toFileName(path));
});

test.each([
  '404.html',
  'articles/feed.xml',
  'icon.svg',
  'js/site.js',
  'manifest.webmanifest',
  'pagefind/pagefind.js',
  'robots.txt',
  'share/practice.png',
  'sitemap.xml',
  'speculation-rules.json',
  '_headers',
  '_redirects',
])('%s is in the export', (name) => {
  expect(names).toContain(name);
});

test('everything that a page names is in the export', () => {
  const named = new Set<string>();
  for (const file of globSync('**/*.html', { cwd: `${pages}/` })) {
    const tree = parseHtml(readFileSync(join(pages, file), 'utf8'));
    for (const { properties } of elementsOf(tree, () => true)) {
      for (const value of [properties.href, properties.src, properties.dataModule]) {
        if (typeof value === 'string' && /^\/(?!\/)/.test(value)) named.add(value.replace(/[?#].*/, ''));
      }
    }
  }
  expect(named.size).toBeGreaterThan(site.pages.length / 2);
  expect([...named].filter((path) => !existsSync(join(pages, toFileName(path))))).toEqual([]);
});

test('nothing of the framework, of staff or of the server is in it', () => {
  const odd = everyFile.filter((file) =>
    /^_next\/.*\.m?js$|\.(rsc|meta|body|map|nft)|segments|keystatic|desk|^api|_not-found|_global|^500/.test(
      file,
    ),
  );
  expect(odd).toEqual([]);
  const scripts = everyFile.filter((file) => /\.m?js$/.test(file)).map((file) => file.split('/')[0]);
  expect(new Set(scripts)).toEqual(new Set(['js', 'pagefind']));
});

test('pages are packed beforehand, and smaller for it', () => {
  for (const file of everyFile.filter((name) => name.endsWith('.html'))) {
    const { size } = statSync(join(pages, file));
    expect(statSync(join(pages, `${file}.gz`)).size).toBeLessThan(size);
    expect(statSync(join(pages, `${file}.br`)).size).toBeLessThan(statSync(join(pages, `${file}.gz`)).size);
  }
});

test('pages with a form that only a server can receive are not exported as if there were one', () => {
  const target = join(parent, 'pages');
  const { status, stderr } = runScript('export.ts', [target]);
  expect(status).toBe(1);
  expect(stderr).toBe(
    'The pages have the inquiry form, and a folder of files cannot receive what it sends, so nothing was written. Build with INQUIRY_ORIGIN=https://forms.example.org, the address of a server of yours that takes inquiries (docs/inquiries.md), or name a web server that hands /api/ to "npm start": npm run export -- --beside-server <folder>\n',
  );
  expect(existsSync(target)).toBe(false);
});

test('beside a server they are, where the command was typed', () => {
  const { status, stdout, stderr } = runScript('export.ts', ['--beside-server', 'pages'], {
    INIT_CWD: parent,
  });
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain(`are in ${join(parent, 'pages')}, with their compressed forms beside them.`);
  expect(existsSync(join(parent, 'pages/index.html'))).toBe(true);
});

test.each([[[]], [['a', 'b']]])('%j is no folder to write', (words) => {
  expect(runScript('export.ts', words)).toMatchObject({
    status: 1,
    stderr: 'Name the folder to write: npm run export -- ../pages\n',
  });
});

test('links of the page with the form tell nobody where they were followed', () => {
  const tree = parseHtml(readFileSync(join(pages, 'contact/index.html'), 'utf8'));
  const away = elementsOf(
    tree,
    ({ tagName, properties }) => tagName === 'a' && /^https?:/.test(`${properties.href}`),
  );
  expect(away.length).toBeGreaterThan(0);
  for (const { properties } of away) expect(properties.rel, `${properties.href}`).toContain('noreferrer');
});
