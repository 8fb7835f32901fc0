import { afterAll, beforeAll, expect, test } from 'vitest';
import { compressed } from '#build/files/compressed.ts';
import { contentTypeOf } from '#build/files/finished-files.ts';
import { SEARCH } from '#lib/known-pages.ts';
import { type ServedSite, serveSite } from '#tools/servers/serve-site.ts';
import { builtSite } from './build.ts';
import { finishedFiles } from './finished-files.ts';

const KB = 1024;
// What a first visit may weigh, compressed with brotli where it is text. The search and the page for unknown addresses list every page, and
// grow with the site. Articles with many sources fit the first congestion window.
const MOST = {
  visit: 32 * KB,
  pillar: 11 * KB,
  html: 13 * KB,
  unknown: 14 * KB,
  search: 18 * KB,
  stylesheet: 5.5 * KB,
  font: 13 * KB,
  scripts: 2 * KB,
};

const site = builtSite();
const UNKNOWN = '/nothing-here/';
const files = finishedFiles();
const addressesEndingIn = (ending: string) => [...files.keys()].filter((address) => address.endsWith(ending));

const weights = new Map<string, number>();

/** What an address weighs over the wire. */
function weightOf(address: string): number {
  const known = weights.get(address);
  if (known !== undefined) return known;
  const bytes = files.get(address) ?? Buffer.alloc(0);
  const weight = compressed(bytes, contentTypeOf(address)).get('.br')?.length ?? bytes.length;
  weights.set(address, weight);
  return weight;
}

function mostHtmlOf(path: string): number {
  if (path === SEARCH.path) return MOST.search;
  if (path === UNKNOWN) return MOST.unknown;
  return site.pages.find((page) => page.path === path)?.kind === 'pillar' ? MOST.pillar : MOST.html;
}

let served: ServedSite;
beforeAll(async () => {
  served = await serveSite();
});
afterAll(() => served?.stop());

const textAt = async (path: string) => (await fetch(served.url + path)).text();

test.each([...site.pages.map(({ path }) => path), UNKNOWN])(
  'a first visit to %s is within what it may weigh, and so are its parts',
  async (path) => {
    const html = await textAt(path);
    const weight = compressed(Buffer.from(html), 'text/html').get('.br')?.length ?? 0;
    const styles = [...html.matchAll(/<link rel="stylesheet" href="([^"]*)"/g)].map(([, href = '']) => href);
    const loaded = [...html.matchAll(/<(?:link rel="(?:preload|icon)"|script)[^>]* (?:href|src)="([^"]*)"/g)];
    const others = loaded.map(([, address = '']) => address);
    const all = [...styles, ...others].map(weightOf);
    expect(weight).toBeLessThanOrEqual(mostHtmlOf(path));
    expect(styles).toHaveLength(1);
    expect(weightOf(styles[0] ?? '')).toBeLessThanOrEqual(MOST.stylesheet);
    expect(all.filter((bytes) => bytes === 0)).toEqual([]);
    expect(all.reduce((sum, bytes) => sum + bytes, weight)).toBeLessThanOrEqual(MOST.visit);
  },
);

// What the scripts of a page weigh together is in the receipt, which has every page but the one for unknown addresses: that has one script.
test('every script of the site is one that a page names, is at most 2 KB, and is served as a script', async () => {
  const paths = addressesEndingIn('.js').filter((address) => !address.startsWith('/pagefind/'));
  expect(paths).not.toEqual([]);
  const unknown = await textAt(UNKNOWN);
  const html = (await Promise.all(site.pages.map((page) => textAt(page.path)))).join('') + unknown;
  for (const path of paths) {
    expect(html).toMatch(new RegExp(`(src|data-module)="${path}"`));
    const response = await fetch(served.url + path);
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(weightOf(path)).toBeLessThanOrEqual(MOST.scripts);
  }
});

test('most pages share one stylesheet, which a reader who goes on has already', async () => {
  const counts = new Map<string, number>();
  for (const { path } of site.pages) {
    const [, href = ''] = /<link rel="stylesheet" href="([^"]*)"/.exec(await textAt(path)) ?? [];
    counts.set(href, (counts.get(href) ?? 0) + 1);
  }
  expect([...counts.keys()].toSorted()).toEqual(addressesEndingIn('.css').toSorted());
  expect(Math.max(...counts.values())).toBeGreaterThan(site.pages.length / 2);
});

test('there is one font, of at most 13 KB', () => {
  const fonts = addressesEndingIn('.woff2').map(weightOf);
  expect(fonts).toHaveLength(1);
  expect(fonts[0]).toBeLessThanOrEqual(MOST.font);
});
