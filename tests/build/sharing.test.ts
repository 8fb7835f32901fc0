import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium } from '@playwright/test';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { factsIn } from '#lib/content/practice/facts-in.ts';
import { SECURITY_HEADERS } from '#lib/http/headers.ts';
import { APPLE_ICON, ICONS } from '#lib/icons/icons.ts';
import { toManifest } from '#lib/icons/to-manifest.ts';
import { languageAt } from '#lib/not-found.ts';
import { findOrInstallBrowser } from '#tools/browser/find-browser.ts';
import { type ServedSite, serveSite } from '#tools/servers/serve-site.ts';
import { builtSite, elementsOf, parseHtml } from './build.ts';

const site = builtSite();
const { practice } = site.facts;
const ORIGIN = process.env.SITE_URL ?? 'http://localhost:3000';
/** The card that says nothing of the subject, in the language of an address. */
const neutralAt = (path: string) =>
  `${ORIGIN}/share/practice${languageAt(path) === 'es-US' ? '-es' : ''}.png`;
const UNKNOWN = '/nothing-here/';
const PATHS = [...site.pages.map(({ path }) => path), UNKNOWN, '/es/no-hay-nada/'];

let served: ServedSite;
const metas = new Map<string, Map<string, string>>();

beforeAll(async () => {
  served = await serveSite();
  for (const path of PATHS) metas.set(path, metaOf(await (await fetch(served.url + path)).text()));
});
afterAll(() => served?.stop());

/** What the head of a page says, by name. */
function metaOf(html: string): Map<string, string> {
  const elements = elementsOf(parseHtml(html), ({ tagName }) => tagName === 'meta');
  return new Map(
    elements.map(({ properties }) => [
      String(properties.property ?? properties.name),
      String(properties.content),
    ]),
  );
}

const isOwn = (path: string) =>
  site.pages.some((page) => page.path === path && page.frontmatter.share === 'full');
const localOf = (url: string | undefined) => served.url + new URL(url ?? '').pathname;

test.each(PATHS)('%s has a picture for shared links, and says what it shows', (path) => {
  const meta = metas.get(path);
  const image = meta?.get('og:image');
  const alt = meta?.get('og:image:alt');
  const { sharingLine } = factsIn(languageAt(path), site.facts).practice;
  if (isOwn(path)) expect(image).not.toBe(neutralAt(path));
  else {
    expect(image).toBe(neutralAt(path));
    expect(alt).toBe(`${practice.name}. ${sharingLine}`);
  }
  expect([meta?.get('og:image:width'), meta?.get('og:image:height')]).toEqual(['1200', '630']);
  expect(meta?.get('twitter:card')).toBe('summary_large_image');
  expect([meta?.get('twitter:image'), meta?.get('twitter:image:alt')]).toEqual([image, alt]);
});

test.each(PATHS)('%s says the same to X as to all others', (path) => {
  const meta = metas.get(path);
  for (const name of ['title', 'description']) {
    expect(meta?.get(`twitter:${name}`)).toBe(meta?.get(`og:${name}`));
  }
  if (!isOwn(path)) expect(meta?.get('og:title')).toBe(practice.name);
});

test('each picture for shared links is a PNG of 1200 by 630 pixels and less than 60 KB', async () => {
  for (const url of new Set([...metas.values()].map((meta) => meta.get('og:image')))) {
    const response = await fetch(localOf(url));
    expect(response.headers.get('content-type')).toBe('image/png');
    const png = new Uint8Array(await response.arrayBuffer());
    const { format, width, height } = await sharp(png).metadata();
    expect({ url, format, width, height }).toEqual({ url, format: 'png', width: 1200, height: 630 });
    expect(png.length).toBeLessThan(60_000);
  }
});

test.each([...ICONS, APPLE_ICON])('$path is a PNG of $size pixels', async ({ path, size }) => {
  const response = await fetch(served.url + path);
  expect(response.headers.get('content-type')).toBe('image/png');
  const { format, width, height } = await sharp(await response.arrayBuffer()).metadata();
  expect({ format, width, height }).toEqual({ format: 'png', width: size, height: size });
});

test('the manifest is that of the model, and all its icons are there', async () => {
  const response = await fetch(`${served.url}/manifest.webmanifest`);
  expect(response.headers.get('content-type')).toBe('application/manifest+json');
  const manifest: ReturnType<typeof toManifest> = await response.json();
  expect(manifest).toEqual(toManifest(practice));
  for (const { src } of manifest.icons ?? []) expect((await fetch(served.url + src)).status).toBe(200);
});

test.each(['/share/practice.png', '/icons/192.png', '/manifest.webmanifest'])(
  '%s has the headers of the architecture',
  async (path) => {
    const { headers } = await fetch(served.url + path);
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(headers.get(name)).toBe(value);
  },
);

test('no picture is there for a page that does not want its own', async () => {
  const neutral = site.pages.find(({ path }) => !isOwn(path));
  expect((await fetch(`${served.url}/share/page-${neutral?.slug}.png`)).status).toBe(404);
});

test('who only visits fetches nothing of this', async () => {
  const asked: string[] = [];
  // Between browser and site, because developers' tools do not tell of manifests and icons.
  const between = createServer((incoming, outgoing) => {
    asked.push(incoming.url ?? '');
    const { hostname, port } = new URL(served.url);
    const { url, method, headers } = incoming;
    request({ hostname, port, path: url, method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    }).end();
  });
  await new Promise<void>((resolve) => between.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({
    executablePath: findOrInstallBrowser(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(between.address() as AddressInfo).port}/`, {
      waitUntil: 'networkidle',
    });
    // A browser fetches the icon when it has nothing else to do.
    await expect.poll(() => asked).toContain('/icon.svg');
  } finally {
    await browser.close();
    between.close();
  }
  expect(asked.filter((path) => /^\/(share|icons|manifest)/.test(path))).toEqual([]);
  expect(asked.length).toBeLessThanOrEqual(6);
});
