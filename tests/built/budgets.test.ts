import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ServedSite, serveSite } from '#tools/servers/serve-site.ts';
import { builtSite, elementsOf, parseHtml } from './build.ts';
import { finishedFiles } from './finished-files.ts';

const KB = 1024;
// What a first visit may weigh, compressed. A font is compressed by itself.
const MOST = { page: 16 * KB, scripts: 2 * KB, stylesheet: 9 * KB, font: 40 * KB };

const site = builtSite();
const UNKNOWN = { path: '/nothing-here/', frontmatter: { scripts: true } };
const files = [...finishedFiles()];
const filesEndingIn = (ending: string) =>
  files.filter(([address]) => address.endsWith(ending)).map(([, bytes]) => bytes);

let served: ServedSite;
beforeAll(async () => {
  served = await serveSite();
});
afterAll(() => served?.stop());

const textAt = async (path: string) => (await fetch(served.url + path)).text();

describe.each([...site.pages, UNKNOWN])('$path', ({ path, frontmatter }) => {
  test('is at most 16 KB of HTML', async () => {
    expect(gzipSync(await textAt(path)).length).toBeLessThanOrEqual(MOST.page);
  });

  test(frontmatter.scripts ? 'loads at most 2 KB of scripts' : 'loads no script', async () => {
    const tree = parseHtml(await textAt(path));
    const loading = elementsOf(
      tree,
      ({ tagName, properties }) => tagName === 'script' && 'src' in properties,
    ).map(({ properties }) => String(properties.src));
    // Fetched when a reader goes there.
    const later = elementsOf(tree, ({ properties }) => 'dataModule' in properties).map(({ properties }) =>
      String(properties.dataModule),
    );
    const scripts = await Promise.all([...loading, ...later].map(textAt));
    const size = scripts.reduce((sum, script) => sum + gzipSync(script).length, 0);
    expect(size).toBeLessThanOrEqual(frontmatter.scripts ? MOST.scripts : 0);
  });
});

test('every script of the site is one that a page names, and is served as a script', async () => {
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
