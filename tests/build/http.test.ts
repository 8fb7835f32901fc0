import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dateOf } from '#lib/content/dates/date-of.ts';
import { directoryOf } from '#lib/directory.ts';
import { NOT_FOUND_PAGES } from '#lib/not-found.ts';
import { FEED_PATH, LLMS_PATH, OWN_FILES, OWN_FOLDERS } from '#lib/own-addresses.ts';
import { toRobots } from '#lib/seo/robots/to-robots.ts';
import { toLlmsTxt } from '#lib/seo/to-llms-txt.ts';
import { type ServedSite, serveSite } from '#tools/servers/serve-site.ts';
import { sentAddresses } from './addresses.ts';
import { builtSite, bytesAt, NOTE } from './build.ts';
import { finishedFiles } from './finished-files.ts';

const site = builtSite();
const PILLAR = site.pages.find(({ kind }) => kind === 'pillar')?.path ?? '';
const files = [...finishedFiles()];
const STYLESHEET = files.map(([address]) => address).find((address) => address.endsWith('.css')) ?? '';

let served: ServedSite;
beforeAll(async () => {
  served = await serveSite();
});
afterAll(() => served?.stop());

const ask = (path: string, init: RequestInit = {}) =>
  fetch(served.url + path, { redirect: 'manual', ...init });

test('a page is kept by browsers and asked for again each time', async () => {
  const { headers } = await ask(PILLAR);
  expect(headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
  expect(headers.get('etag')).toMatch(/^(W\/)?".+"$/);
});

test('hashed files are kept for ever', async () => {
  const { headers } = await ask(STYLESHEET);
  expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
});

test.each([
  ['a page', PILLAR],
  ['the stylesheet', STYLESHEET],
])('%s is compressed on its way', async (_, path) => {
  const { headers } = await ask(path, { headers: { 'Accept-Encoding': 'gzip' } });
  expect(headers.get('content-encoding')).toBe('gzip');
});

test.each([PILLAR, '/search/', '/contact/', '/es/', '/nothing-here/'])(
  'what a browser may fetch early stands in %s, names pages of this site alone, and is the one thing there that the policy allows',
  async (path) => {
    const response = await ask(path);
    const [, rules = ''] =
      /<script type="speculationrules">(.*?)<\/script>/.exec(await response.text()) ?? [];
    expect(JSON.parse(rules)).toEqual({
      prefetch: [{ where: { href_matches: '/*' }, eagerness: 'conservative' }],
    });
    const hash = createHash('sha256').update(rules).digest('base64');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy.match(/'(sha|nonce|unsafe-inline)[^']*'/g)).toEqual([`'sha256-${hash}'`]);
  },
);

test('the module of the site holds all that it imports', async () => {
  const text = await (await ask('/js/site.js')).text();
  expect(text).not.toMatch(/\bimport\s*["'{]|from\s*["']/);
  expect(text).toContain('leave-hint');
});

test('no script of the framework is left to be fetched', () => {
  const scripts = files.map(([address]) => address).filter((address) => /\.m?js$/.test(address));
  expect(scripts.filter((address) => !/^\/(js|pagefind)\//.test(address))).toEqual([]);
});

test.each(site.facts.redirects)('the old address $from leads to $to in one hop', async ({ from, to }) => {
  const first = await ask(from);
  const second = await ask(first.headers.get('location')?.replace(served.url, '') ?? '');
  expect([first.status, second.status]).toEqual([308, 200]);
  expect(first.headers.get('location')).toBe(to);
});

test('the sitemap lists every listed page once, with the day its words were last changed', async () => {
  const xml = await (await ask('/sitemap.xml')).text();
  const listed = [
    ...xml.matchAll(/<url><loc>([^<]+)<\/loc><lastmod>([^<]+)<\/lastmod>(?:<xhtml:link [^>]*\/>)*<\/url>/g),
  ].map(([, loc, day]) => [new URL(loc ?? '').pathname, day]);
  const known = site.pages
    .filter(({ frontmatter }) => frontmatter.listed)
    .map((page) => [page.path, dateOf(page, site.facts)]);
  expect(known.length).toBeLessThan(site.pages.length);
  expect(listed.sort()).toEqual(known.sort());
});

test('robots.txt allows all to search engines, has the choice about AI crawlers, and names the sitemap', async () => {
  const text = await (await ask('/robots.txt')).text();
  expect(text).toMatch(/^User-Agent: \*\nAllow: \/\n\n[\s\S]*\nSitemap: http.+\/sitemap\.xml\n$/);
  const { rules } = toRobots(site.facts.practice, NOTE.origin);
  const named = [...text.matchAll(/^User-Agent: (.+)$/gm)].map(([, agent]) => agent);
  expect(named).toEqual(rules.flatMap(({ userAgent }) => userAgent));
  expect(text.match(/^(Allow|Disallow): \/$/gm)).toEqual(
    rules.map(({ allow }) => `${allow ? 'Allow' : 'Disallow'}: /`),
  );
});

test('llms.txt is what the model says, and plain text', async () => {
  const response = await ask(LLMS_PATH);
  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  const text = await response.text();
  expect(text).toBe(
    toLlmsTxt(
      {
        facts: site.facts,
        directory: directoryOf(site, 'en-US'),
        others: [{ lang: 'es-US', pages: directoryOf(site, 'es-US').pages }],
      },
      NOTE.origin,
    ),
  );
  const named = [...text.matchAll(/^- \[.+\]\((\S+)\): /gm)].map(([, url]) => new URL(url ?? '').pathname);
  const listed = site.pages.filter(({ frontmatter }) => frontmatter.listed);
  expect(named.sort()).toEqual(listed.map(({ path }) => path).sort());
});

test('there is a file that names a security contact only where there is one', async () => {
  const { status } = await ask('/.well-known/security.txt');
  expect(status).toBe(site.facts.practice.security ? 200 : 404);
});

test('an unknown address answers 404 with a page that helps, and is not to be indexed', async () => {
  const html = await (await ask('/nothing-here/')).text();
  expect(html).toContain('There is no page at this address');
  expect(html).toContain('<meta name="robots" content="noindex">');
  expect(html.match(/<script[^>]*>/g)).toEqual([
    '<script type="module" async src="/js/not-found.js">',
    '<script type="speculationrules">',
  ]);
});

test('an unknown address below the first page of a language is answered in it', async () => {
  const html = await (await ask('/es/no-hay-nada/')).text();
  expect(html).toContain('No hay ninguna página en esta dirección');
  expect(html).toContain('<meta name="robots" content="noindex">');
  expect(html).toContain('<html lang="es-US"');
});

test('no HTML of the build holds a script of Next or React, the error pages included', () => {
  const pages = [
    ...files.filter(([address]) => address.endsWith('/')),
    ...NOT_FOUND_PAGES.map((address) => [address, bytesAt(address)] as const),
  ];
  expect(pages).toHaveLength(site.pages.length + NOT_FOUND_PAGES.length);
  const faulty = pages.filter(([, html]) => /_next\/static\/[^"]+\.js|__next_f|TURBOPACK/.test(`${html}`));
  expect(faulty.map(([address]) => address)).toEqual([]);
});

test('what the build sends besides pages is kept from pages and from old addresses', () => {
  const paths = new Set(site.pages.map(({ path }) => path));
  const others = sentAddresses().filter((address) => !paths.has(address));
  expect(others.length).toBeGreaterThan(20);
  const kept = (address: string) =>
    OWN_FILES.includes(address) || OWN_FOLDERS.some((folder) => address.startsWith(folder));
  expect(others.filter((address) => !kept(address))).toEqual([]);
  expect(
    OWN_FILES.filter((address) => !NOT_FOUND_PAGES.includes(address) && !others.includes(address)),
  ).toEqual([]);
});

test.each([
  ['/FEES/', '/fees/'],
  ['/feed', FEED_PATH],
  ['/sitemap_index.xml', '/sitemap.xml'],
  ['/favicon.ico', '/icons/192.png'],
  ['/apple-touch-icon.png', '/icons/180-full.png'],
])('%s leads in one hop to %s, which is there', async (path, to) => {
  const first = await ask(path);
  expect([first.status, first.headers.get('location')]).toEqual([308, to]);
  expect((await ask(to)).status).toBe(200);
});
