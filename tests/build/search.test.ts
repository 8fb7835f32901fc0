import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SECURITY_HEADERS } from '#lib/http/headers.ts';
import { knownPagesIn, SEARCH } from '#lib/known-pages.ts';
import { LANGUAGES, spokenIn } from '#lib/languages.ts';
import { pagesToFind } from '#lib/search/pages-to-find.ts';
import { wordsOf } from '#lib/words/words.ts';
import { type ServedSite, serveSite } from '#tools/servers/serve-site.ts';
import { passagesOf } from '../unit/search/passages-of.ts';
import { builtSite } from './build.ts';
import { finishedFiles } from './finished-files.ts';

const FOLDER = '/pagefind/';
const KB = 1024;
/** The pages that search, one in each language. */
const SEARCHING = LANGUAGES.map((lang) => knownPagesIn(lang).search.path);

const site = builtSite();
const files = new Map(
  [...finishedFiles()]
    .filter(([address]) => address.startsWith(FOLDER))
    .map(([address, bytes]) => [address.slice(FOLDER.length), bytes]),
);
const passages = passagesOf(files);
const names = [...files.keys()];

let served: ServedSite;
beforeAll(async () => {
  served = await serveSite();
});
afterAll(() => served?.stop());

const policyOf = async (path: string) => {
  const response = await fetch(served.url + path, { redirect: 'manual' });
  return response.headers.get('content-security-policy');
};

test('every listed page but the one that searches can be found, every sheet to print, and no other', () => {
  const known = site.pages.filter(
    ({ kind, path, frontmatter }) => (frontmatter.listed || kind === 'plan') && !SEARCHING.includes(path),
  );
  expect([...passages.keys()].sort()).toEqual(known.map(({ path }) => path).sort());
});

test.each(pagesToFind(site.pages))('$path is found by its heading, and leads to its sections', (page) => {
  const passage = passages.get(page.path);
  expect(passage?.meta.heading).toBe(page.frontmatter.heading);
  expect(passage?.meta.where).toMatch(/\w/);
  // Pagefind knows of the headings that have words of their own below them.
  const known = new Set(passage?.anchors.map(({ id }) => id));
  expect(page.headings.filter(({ id }) => !known.has(id))).toEqual([]);
});

test.each(pagesToFind(site.pages))('$path starts at its heading, and ends before the footer', (page) => {
  const content = passages.get(page.path)?.content ?? '';
  expect(content.startsWith(page.frontmatter.heading)).toBe(true);
  expect(content).not.toContain(wordsOf(page.frontmatter.lang).around.skip);
  expect(content).not.toMatch(/Updated \w+ \d+, \d{4}|Actualizado el \d/);
});

test('there is no interface, no worker and no file of an older index, and one index for each language', () => {
  expect(names.filter((name) => /ui|highlight|worker|playground/.test(name))).toEqual([]);
  expect(names.filter((name) => name.startsWith('fragment/'))).toHaveLength(LANGUAGES.length);
  expect(names.filter((name) => name.endsWith('.pf_meta'))).toHaveLength(LANGUAGES.length);
});

test.each(names)('%s is served with its kind, and asked for again each time', async (name) => {
  const { status, headers } = await fetch(`${served.url}/pagefind/${name}`);
  expect(status).toBe(200);
  const kind = name.endsWith('.js')
    ? 'text/javascript; charset=utf-8'
    : name.endsWith('.json')
      ? 'application/json; charset=utf-8'
      : 'application/octet-stream';
  expect(headers.get('content-type')).toBe(kind);
  expect(headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
  expect(headers.get('content-security-policy')).toBe(SECURITY_HEADERS['Content-Security-Policy']);
});

test.each(LANGUAGES)('everything that a first search in %s fetches is at most 440 KB, compressed', (lang) => {
  // What is of one language has it in its name.
  const isFetched = (name: string) =>
    (/\b(\w\w)_|\.(\w\w)\.pagefind$/.exec(name) ?? [spokenIn(lang)]).includes(spokenIn(lang));
  const fetched = [...files].filter(([name]) => isFetched(name));
  expect(fetched.length).toBeLessThan(files.size);
  const bytes = fetched.map(([name, file]) => (/\.(js|json)$/.test(name) ? gzipSync(file) : file).length);
  expect(bytes.reduce((sum, each) => sum + each)).toBeLessThanOrEqual(440 * KB);
});

test('the pages that search alone may compile WebAssembly', async () => {
  const usual = SECURITY_HEADERS['Content-Security-Policy'] ?? '';
  const allowed = usual.replace('; style-src', " 'wasm-unsafe-eval'; style-src");
  for (const path of SEARCHING) expect(await policyOf(path), path).toBe(allowed);
  expect(await policyOf('/search')).toBe(usual);
  expect(await policyOf('/js/search.js')).toBe(usual);
  for (const { path } of site.pages.filter((page) => !SEARCHING.includes(page.path))) {
    expect(await policyOf(path), path).toBe(usual);
  }
});

test('it has the same policy when it did not change', async () => {
  const { headers } = await fetch(served.url + SEARCH.path);
  const etag = headers.get('etag') ?? '';
  expect(etag).not.toBe('');
  const policy = headers.get('content-security-policy');
  // Without the second header, `fetch` would add one that asks past every cache.
  const again = { 'If-None-Match': etag, 'Cache-Control': 'max-age=0' };
  const response = await fetch(served.url + SEARCH.path, { headers: again });
  expect(response.status).toBe(304);
  expect(response.headers.get('content-security-policy')).toBe(policy);
});

test('the box stands on the pages whose policy allows it, and on no other', () => {
  const holding = site.pages.filter(({ components }) => components.some(({ name }) => name === 'Search'));
  expect(holding.map(({ path }) => path).sort()).toEqual([...SEARCHING].sort());
});
