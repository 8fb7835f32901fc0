import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { COMPONENTS } from '#lib/content/components/registry.ts';
import { readFiles } from '#lib/content/load/read-files.ts';
import { KINDS } from '#lib/content/model/kinds.ts';
import { writtenOf } from '#lib/content/seen/written-of.ts';
import { SITE_LANGUAGE } from '#lib/languages.ts';
import { loadSite } from '#lib/site.ts';
import { NAMES_OF_PRACTICE } from '#tests/names-of-practice.ts';
import { type ServedSite, serveBuildIn } from '#tools/servers/serve-site.ts';
import { passagesOf } from '../unit/search/passages-of.ts';
import { faultsOfSite } from './faults-of-site.ts';
import { type FinishedSite, finishedSite } from './finished-site.ts';
import { htmlFaultsOf } from './html-faults-of.ts';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, 'tests/fixtures/another-practice');

const known = loadSite(join(FOLDER, 'content'));
let finished: FinishedSite;
let served: ServedSite;

beforeAll(async () => {
  const files = readFiles(join(FOLDER, 'content'));
  finished = await finishedSite({ files, publicFolder: join(FOLDER, 'public') });
  served = await serveBuildIn(finished.build);
});
afterAll(async () => {
  await served?.stop();
  finished?.remove();
});

test('it has every kind of page, every layout and every component', () => {
  const components = known.pages.flatMap((page) => writtenOf(page).components.map(({ name }) => name));
  expect(Object.keys(COMPONENTS).filter((name) => !components.includes(name))).toEqual([]);
  const folders = readFiles(join(FOLDER, 'content')).map(({ file }) => file.split('/')[0]);
  // It has pages in one language: those of others are seen on this site and on the small one.
  const kinds = Object.values(KINDS).filter(({ language }) => language === SITE_LANGUAGE);
  expect(kinds.filter(({ folder }) => !folders.includes(folder))).toEqual([]);
  expect(known.pages.some(({ frontmatter }) => !frontmatter.scripts)).toBe(true);
});

// Advice on how it says things is for whoever writes, and this practice speaks for itself.
const ADVICE = ['american-usage', 'overdue-check', 'overused-words', 'practice-statement', 'unmarked-date'];

test('nothing is wrong with it but that it is invented', () => {
  const rules = known.issues.map(({ rule }) => rule).filter((rule) => !ADVICE.includes(rule));
  expect([...new Set(rules)]).toEqual(['invented-fact']);
});

test('its finished pages have no fault', () => {
  expect(faultsOfSite(finished)).toEqual([]);
});

test('its finished pages are valid HTML', (context) => {
  const pages = [...finished.site.pages.map(({ path }) => path), '/404.html'];
  const faults = htmlFaultsOf(new Map(pages.map((path) => [path, finished.bytesAt(path)])));
  if (!faults) return context.skip('There is no "java" here, which the Nu HTML checker runs in.');
  expect(faults).toEqual([]);
});

test('its server gives every page, leads on from the addresses of before, and knows no other', async () => {
  const ask = (path: string) => fetch(served.url + path, { redirect: 'manual' });
  for (const { path } of known.pages) expect([path, (await ask(path)).status]).toEqual([path, 200]);
  for (const { from, to } of finished.note.oldAddresses) {
    const { status, headers } = await ask(from);
    expect([from, status, headers.get('location')]).toEqual([from, 308, to]);
  }
  expect((await ask('/sex-addiction-therapy-miami-florida/')).status).toBe(404);
});

test('no finished file names the practice that this project was made for', () => {
  const isText = (name: string) => !/\.(br|gz|png|jpe?g|webp|woff2|ico|wasm|pagefind|pf_\w+)$/.test(name);
  const names = readdirSync(finished.build, { recursive: true, encoding: 'utf8' })
    // What the program is called on its machine: units, accounts and folders, which no reader sees.
    .filter((name) => !name.startsWith('deploy/') && statSync(join(finished.build, name)).isFile());
  const texts = new Map(
    names.filter(isText).map((name) => [name, readFileSync(join(finished.build, name), 'utf8')]),
  );
  for (const name of ['build.json', 'server.mjs', 'inquiries.mjs', 'nginx/headers.conf', 'caddy/headers'])
    expect([...texts.keys()]).toContain(name);
  const index = Object.entries(finished.note.addresses)
    .map(([address]) => address)
    .filter((address) => address.startsWith('/pagefind/'))
    .map((address) => [address.slice('/pagefind/'.length), finished.bytesAt(address)] as const);
  for (const [path, passage] of passagesOf(new Map(index)))
    texts.set(`the search index, ${path}`, JSON.stringify(passage));
  expect(texts.size).toBeGreaterThan(50);
  const found = [...texts].flatMap(([name, text]) => {
    const at = NAMES_OF_PRACTICE.exec(text);
    return at ? [`${name}: ${text.slice(Math.max(0, at.index - 60), at.index + 60)}`] : [];
  });
  expect(found).toEqual([]);
});

test('its own name, city and state stand where another had others', () => {
  const textAt = (address: string) => finished.bytesAt(address).toString();
  const { name, state } = known.facts.practice;
  for (const address of ['/', '/404.html', '/manifest.webmanifest', '/articles/feed.xml'])
    expect([address, textAt(address).includes(name)]).toEqual([address, true]);
  for (const address of ['/contact/', '/contact/not-sent/'])
    expect([address, textAt(address).includes(`in ${state}`)]).toEqual([address, true]);
});
