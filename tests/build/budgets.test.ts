import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SEARCH } from '#lib/known-pages.ts';
import { type ServedSite, serveSite } from '#tools/servers/serve-site.ts';
import { builtSite } from './build.ts';
import { finishedFiles } from './finished-files.ts';

const KB = 1024;
// What a first visit may weigh, compressed. A font is compressed by itself.
const MOST = { page: 16 * KB, scripts: 2 * KB, stylesheet: 9 * KB, font: 40 * KB };

const site = builtSite();
const UNKNOWN = '/nothing-here/';
const files = [...finishedFiles()];
const filesEndingIn = (ending: string) =>
  files.filter(([address]) => address.endsWith(ending)).map(([, bytes]) => bytes);

let served: ServedSite;
beforeAll(async () => {
  served = await serveSite();
});
afterAll(() => served?.stop());

const textAt = async (path: string) => (await fetch(served.url + path)).text();

test.each([...site.pages.map(({ path }) => path), UNKNOWN])('%s is at most 16 KB of HTML', async (path) => {
  // The search lists every page and knows the words of an emergency: it grows with the site.
  const most = path === SEARCH.path ? 18 * KB : MOST.page;
  expect(gzipSync(await textAt(path)).length).toBeLessThanOrEqual(most);
});

// What the scripts of a page weigh together is in the receipt, which has every page but the one for unknown addresses: that has one script.
test('every script of the site is one that a page names, is at most 2 KB, and is served as a script', async () => {
  const paths = files
    .map(([address]) => address)
    .filter((address) => address.endsWith('.js') && !address.startsWith('/pagefind/'));
  expect(paths).not.toEqual([]);
  const unknown = await (await fetch(`${served.url}/nothing-here/`)).text();
  const html = (await Promise.all(site.pages.map((page) => textAt(page.path)))).join('') + unknown;
  for (const path of paths) {
    expect(html).toMatch(new RegExp(`(src|data-module)="${path}"`));
    const response = await fetch(served.url + path);
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(gzipSync(await response.text()).length).toBeLessThanOrEqual(MOST.scripts);
  }
});

test('there is one stylesheet, of at most 9 KB', () => {
  const sizes = filesEndingIn('.css').map((css) => gzipSync(css).length);
  expect(sizes).toHaveLength(1);
  expect(sizes[0]).toBeLessThanOrEqual(MOST.stylesheet);
});

test('there is one font, of at most 40 KB', () => {
  const sizes = filesEndingIn('.woff2').map((font) => font.length);
  expect(sizes).toHaveLength(1);
  expect(sizes[0]).toBeLessThanOrEqual(MOST.font);
});
