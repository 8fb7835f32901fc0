import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { get, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SECURITY_HEADERS } from '#lib/http/headers.ts';
import { INDEX_FOLDER } from '#lib/http/index-rewrites.ts';
import { type ServedSite, serveSite } from '#tests/serve-site.ts';
import { builtSite, DIST } from './build.ts';

const site = builtSite();
const PILLAR = site.pages.find(({ kind }) => kind === 'pillar')?.path ?? '';
const [redirect] = site.facts.redirects;
const OLD = redirect?.from ?? '';
const stylesheets = readdirSync(join(DIST, 'static'), { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.css'),
);
const STYLESHEET = `/_next/static/${stylesheets[0]}`;

let served: ServedSite;
beforeAll(async () => {
  served = await serveSite();
}, 60_000);
afterAll(() => served?.stop());

const ask = (path: string, init: RequestInit = {}) =>
  fetch(served.url + path, { redirect: 'manual', ...init });

// `fetch` tidies an address and asks past caches of its own accord. This sends exactly what it is given.
function askRaw(path: string, headers: OutgoingHttpHeaders = {}): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(served.url);
    get({ hostname, port, path, headers }, (response) => resolve(response.resume())).on('error', reject);
  });
}

/** The status that the server answers to a request as it is written; null where it only closes the line. */
async function statusOfRaw(request: string): Promise<number | null> {
  const socket = connect(Number(new URL(served.url).port), '127.0.0.1');
  let answer = '';
  socket.setEncoding('latin1').on('data', (chunk) => {
    answer += chunk;
    if (answer.includes('\r\n\r\n')) socket.end();
  });
  socket.write(request);
  await once(socket, 'close');
  return Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]) || null;
}

describe('a request that no page and no form makes is no fault of the server', () => {
  const HOST = 'Host: 127.0.0.1\r\nConnection: close\r\n';
  test.each([
    ['TRACE', `TRACE /api/inquiries/ HTTP/1.1\r\n${HOST}\r\n`, 405],
    ['PUT', `PUT / HTTP/1.1\r\n${HOST}\r\n`, 405],
    ['OPTIONS *', `OPTIONS * HTTP/1.1\r\n${HOST}\r\n`, 400],
    ['POST *', `POST * HTTP/1.1\r\n${HOST}Content-Length: 0\r\n\r\n`, 400],
    ['a request for a proxy', `GET http://[/?my=words HTTP/1.1\r\n${HOST}\r\n`, 400],
    [
      'a server action',
      `POST /contact/ HTTP/1.1\r\n${HOST}Next-Action: my words\r\nContent-Length: 0\r\n\r\n`,
      200,
    ],
    [
      'a broken state of the router',
      `GET / HTTP/1.1\r\n${HOST}RSC: 1\r\nNext-Router-State-Tree: {\r\n\r\n`,
      200,
    ],
    [
      'an upgrade',
      `GET // HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
      308,
    ],
  ])('%s', async (_, request, status) => {
    expect(await statusOfRaw(request)).toBe(status);
    expect(served.said()).not.toContain('my words');
  });
});

describe('the headers of the architecture stand on', () => {
  test.each([
    ['a page', PILLAR, 200],
    ['the first page', '/', 200],
    ['an unknown address', '/nothing-here/', 404],
    ['an address without its last slash', PILLAR.slice(0, -1), 308],
    ['an old address', OLD, 308],
    ['an address that is not valid UTF-8', '/%c0%ae%c0%ae/', 400],
    ['the stylesheet', STYLESHEET, 200],
    ['the sitemap', '/sitemap.xml', 200],
    ['robots.txt', '/robots.txt', 200],
  ])('%s', async (_, path, status) => {
    const response = await ask(path);
    expect(response.status).toBe(status);
    const headers = Object.fromEntries(
      Object.keys(SECURITY_HEADERS).map((name) => [name, response.headers.get(name)]),
    );
    expect(headers).toEqual(SECURITY_HEADERS);
    expect(response.headers.get('x-powered-by')).toBeNull();
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  test('a page that did not change', async () => {
    const etag = (await ask(PILLAR)).headers.get('etag') ?? '';
    const response = await askRaw(PILLAR, { 'If-None-Match': etag });
    expect(response.statusCode).toBe(304);
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
      expect(response.headers[name.toLowerCase()]).toBe(value);
    }
  });
});

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

test('the rules on what a browser may fetch early are of the type that it reads, and name pages of this site alone', async () => {
  const address = (await ask(PILLAR)).headers.get('speculation-rules')?.slice(1, -1) ?? '';
  const response = await ask(address);
  expect(response.headers.get('content-type')).toBe('application/speculationrules+json');
  expect(await response.json()).toEqual({
    prefetch: [{ where: { href_matches: '/*' }, eagerness: 'conservative' }],
  });
});

test('the module of the site holds all that it imports', async () => {
  const text = await (await ask('/js/site.js')).text();
  expect(text).not.toMatch(/\bimport\s*["'{]|from\s*["']/);
  expect(text).toContain('leave-hint');
});

test('no script of the framework is left to be fetched', () => {
  const files = readdirSync(join(DIST, 'static'), { recursive: true, encoding: 'utf8' });
  const outside = files.filter((file) => !join('static', file).startsWith(join(INDEX_FOLDER)));
  expect(outside.filter((file) => /\.m?js$/.test(file))).toEqual([]);
});

test.each(['/%', '/%ff/', '/contact/%ff', '/%c0%ae%c0%ae/etc/passwd', '/articles/%c0/'])(
  '%s is a bad request and not a fault of the server',
  async (path) => {
    expect((await askRaw(path)).statusCode).toBe(400);
  },
);

test.each(site.facts.redirects)('the old address $from leads to $to in one hop', async ({ from, to }) => {
  const first = await ask(from);
  const second = await ask(first.headers.get('location')?.replace(served.url, '') ?? '');
  expect([first.status, second.status]).toEqual([308, 200]);
  expect(new URL(first.headers.get('location') ?? '', served.url).pathname).toBe(to);
});

test('the sitemap lists every listed page once, with the day its words were last changed', async () => {
  const xml = await (await ask('/sitemap.xml')).text();
  const listed = [...xml.matchAll(/<url><loc>([^<]+)<\/loc><lastmod>([^<]+)<\/lastmod><\/url>/g)].map(
    ([, loc, day]) => [new URL(loc ?? '').pathname, day],
  );
  const known = site.pages
    .filter(({ frontmatter }) => frontmatter.listed)
    .map(({ path, frontmatter }) => [path, frontmatter.updated]);
  expect(known.length).toBeLessThan(site.pages.length);
  expect(listed.sort()).toEqual(known.sort());
});

test('robots.txt allows all and names the sitemap', async () => {
  expect(await (await ask('/robots.txt')).text()).toMatch(
    /^User-Agent: \*\nAllow: \/\n\nSitemap: http.+\/sitemap\.xml\n$/,
  );
});

test('an unknown address answers 404 with a page that helps, and is not to be indexed', async () => {
  const html = await (await ask('/nothing-here/')).text();
  expect(html).toContain('There is no page at this address');
  expect(html).toContain('<meta name="robots" content="noindex">');
  expect(html.match(/<script[^>]*>/g)).toEqual(['<script type="module" src="/js/site.js">']);
});

test('no HTML of the build holds a script of Next or React, the error pages included', () => {
  const files = readdirSync(join(DIST, 'server'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  expect(files.length).toBeGreaterThan(site.pages.length);
  const faulty = files.filter((file) =>
    /_next\/static\/[^"]+\.js|__next_f|TURBOPACK/.test(readFileSync(join(DIST, 'server', file), 'utf8')),
  );
  expect(faulty).toEqual([]);
});
