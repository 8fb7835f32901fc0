import { mkdtempSync, rmSync } from 'node:fs';
import { type OutgoingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type FinishedFiles, toFinishedFile } from '#build/files/finished-files.ts';
import { writeBuild } from '#build/files/write-build.ts';
import { findRedirectIn } from '#lib/http/find-redirect.ts';
import { SECURITY_HEADERS } from '#lib/http/headers.ts';
import { answerRequest } from '#server/http/answer-request.ts';
import { type Listening, listen } from '#server/http/listen.ts';
import { readPages } from '#server/http/read-pages.ts';

const LOWER = Object.fromEntries(
  Object.entries(SECURITY_HEADERS).map(([name, value]) => [name.toLowerCase(), value]),
);

const PAGE = `<p>${'A page of words. '.repeat(50)}</p>`;
const MISSING = '<p>No page.</p>';
const MISSING_IN_SPANISH = '<p>No hay página.</p>';

let folder: string;
let server: Listening;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'finished-'));
  const html = 'text/html; charset=utf-8';
  const files: FinishedFiles = new Map([
    ['/about/', toFinishedFile('/about/', PAGE, html)],
    ['/icon.png', toFinishedFile('/icon.png', PAGE)],
    ['/caf\u00e9/', toFinishedFile('/', PAGE, html)],
    ['/404.html', toFinishedFile('/404.html', MISSING)],
    ['/es/404.html', toFinishedFile('/es/404.html', MISSING_IN_SPANISH)],
  ]);
  const note = {
    id: 'a'.repeat(64),
    origin: 'https://example.org',
    form: null,
    measured: false,
    node: '24.21.0',
    addresses: Object.fromEntries([...files].map(([address, { type }]) => [address, type])),
    oldAddresses: [
      { from: '/?p=15', to: '/about/' },
      { from: '/old/', to: '/about/' },
    ],
  };
  writeBuild(folder, { note, beside: new Map(), files });
  const pages = readPages(folder, note, [{ regex: '^/about/$', headers: { 'Cache-Control': 'no-cache' } }]);
  const site = {
    pages,
    redirectOf: findRedirectIn({ oldAddresses: note.oldAddresses, addresses: pages.at.keys() }),
    routes: new Map([
      ['/api/echo/', async () => Response.json({ said: true }, { status: 201, headers: { Vary: 'Origin' } })],
      ['/api/empty/', async () => new Response(null, { status: 204 })],
      ['/api/broken/', async () => Promise.reject(new Error('My secret words.'))],
    ]),
  };
  // Files are read once, at the start.
  rmSync(folder, { recursive: true });
  server = await listen('127.0.0.1', 0, (asked, response) => void answerRequest(site, asked, response));
});
afterAll(() => server.close());

type Answer = { status?: number; headers: Record<string, unknown>; body: Buffer };

function ask(path: string, headers: OutgoingHttpHeaders = {}, method = 'GET'): Promise<Answer> {
  const { port } = server;
  return new Promise((resolve, reject) => {
    const asked = request({ port, host: '127.0.0.1', path, method, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    asked.on('error', reject).end();
  });
}

test('a file is sent with its type, the headers of its address and an ETag', async () => {
  const { status, headers, body } = await ask('/about/');
  expect(status).toBe(200);
  expect(body.toString()).toBe(PAGE);
  expect(headers).toMatchObject({
    'cache-control': 'no-cache',
    'content-type': 'text/html; charset=utf-8',
    'content-length': String(PAGE.length),
    vary: 'Accept-Encoding',
    etag: expect.stringMatching(/^W\/"[\w-]{22}"$/),
  });
  expect(headers).not.toHaveProperty('content-encoding');
});

test.each([
  ['gzip', 'gzip'],
  ['deflate, GZIP;q=0.5', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['gzip, br;q=0.5', 'gzip'],
  ['br', 'br'],
  ['*', 'br'],
  ['gzip, deflate, br, zstd', 'br'],
])('Accept-Encoding "%s" gets %s', async (accepted, encoding) => {
  const { headers, body } = await ask('/about/', { 'Accept-Encoding': accepted });
  expect(headers['content-encoding']).toBe(encoding);
  expect(headers['content-length']).toBe(String(body.length));
  expect((encoding === 'br' ? brotliDecompressSync : gunzipSync)(body).toString()).toBe(PAGE);
});

test.each(['identity', 'gzip;q=0', 'br;q=0', 'zstd', ''])(
  'Accept-Encoding "%s" gets the file uncompressed',
  async (accepted) => {
    const { headers, body } = await ask('/about/', { 'Accept-Encoding': accepted });
    expect(headers).not.toHaveProperty('content-encoding');
    expect(body.toString()).toBe(PAGE);
  },
);

test('a compressed format is not compressed again', async () => {
  const { headers } = await ask('/icon.png', { 'Accept-Encoding': 'gzip' });
  expect(headers).not.toHaveProperty('content-encoding');
  expect(headers).not.toHaveProperty('vary');
});

test('a client that has the file gets 304, and the headers that may have changed', async () => {
  const { headers } = await ask('/about/');
  const etag = headers.etag as string;
  for (const known of [etag, etag.replace('W/', ''), `"other", ${etag}`, '*']) {
    const again = await ask('/about/', { 'If-None-Match': known });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
    expect(again.headers).toMatchObject({ etag, 'cache-control': 'no-cache', vary: 'Accept-Encoding' });
  }
  expect((await ask('/about/', { 'If-None-Match': '"other"' })).status).toBe(200);
  expect((await ask('/about/', { 'If-None-Match': etag, 'Cache-Control': 'no-cache' })).status).toBe(200);
});

test('HEAD gets the headers of GET, without a body', async () => {
  const got = await ask('/about/', { 'Accept-Encoding': 'gzip' });
  const head = await ask('/about/', { 'Accept-Encoding': 'gzip' }, 'HEAD');
  expect({ ...head.headers, date: '' }).toEqual({ ...got.headers, date: '' });
  expect(head.body).toHaveLength(0);
});

test.each(['bytes=50-10', 'bytes=0-18446744073709551615', 'bytes=-100', 'lines=1-2', 'bytes=0-1,2-3'])(
  'the range "%s" is ignored',
  async (Range) => {
    const { status, body } = await ask('/about/', { Range, 'If-Range': '"old"' });
    expect([status, body.toString()]).toEqual([200, PAGE]);
  },
);

test('an address is the same however it is encoded, and whatever its query', async () => {
  for (const path of ['/%61bout/', '/about/?p=1', '/about/?'])
    expect((await ask(path)).body.toString(), path).toBe(PAGE);
  expect((await ask('/caf%C3%A9/')).status).toBe(200);
});

test.each([
  ['/about', '/about/'],
  ['/about?a=b', '/about/?a=b'],
  ['//about/', '/about/'],
  ['/\\evil.example', '/evil.example'],
  ['//evil.example/', '/evil.example'],
  ['/icon.png/', '/icon.png'],
  ['/nothing', '/nothing/'],
  ['/old/', '/about/'],
  ['/old', '/about/'],
  ['/old/?a=b', '/about/?a=b'],
  ['/?p=15', '/about/'],
  ['/?x=1&p=15', '/about/?x=1'],
  ['/ABOUT', '/about/'],
  ['/About/index.html?a=b', '/about/?a=b'],
  ['/Icon.PNG', '/icon.png'],
  ['/CAFE%CC%81/', '/caf%C3%A9/'],
])('%s redirects to %s in one hop', async (path, to) => {
  const { status, headers, body } = await ask(path);
  expect([status, headers.location, body.length]).toEqual([308, to, 0]);
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff' });
});

test.each(['/es/nada/', '/es/nada.txt', '/es/404.html', '/es/'])(
  '%s does not exist, and is told so in Spanish',
  async (path) => {
    const { status, body } = await ask(path);
    expect([status, body.toString()]).toEqual([404, MISSING_IN_SPANISH]);
  },
);

test.each([
  '/nothing/',
  '/?p=16&q=15',
  '/nothing.txt',
  '/404.html',
  '/.well-known/token',
  '/especial/',
  '/a/es/b/',
])('%s does not exist', async (path) => {
  const { status, headers, body } = await ask(path);
  if (path.startsWith('/?')) return expect(status).toBe(404);
  expect([status, body.toString()]).toEqual([404, MISSING]);
  expect(headers).toMatchObject({
    'cache-control': 'no-store',
    'content-type': 'text/html; charset=utf-8',
  });
});

test('If-None-Match does not turn a missing page into 304', async () => {
  expect((await ask('/nothing/', { 'If-None-Match': '*' })).status).toBe(404);
});

test('a route is answered with its own response, which nothing stores', async () => {
  const { status, headers, body } = await ask('/api/echo/?a=b');
  expect([status, body.toString()]).toEqual([201, '{"said":true}']);
  expect(headers).toMatchObject({
    'cache-control': 'no-store',
    vary: 'Origin',
    'referrer-policy': 'no-referrer',
  });
  expect((await ask('/api/echo/', {}, 'HEAD')).body).toHaveLength(0);
  expect((await ask('/api/empty/')).headers).not.toHaveProperty('content-length');
});

test('an unexpected error gets 500 and is logged without its message, and the next request is answered', async () => {
  const failures = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { status, headers, body } = await ask('/api/broken/');
  expect([status, body.toString()]).toEqual([500, 'Something went wrong on our side. Please try again.\n']);
  expect(headers).toMatchObject({ ...LOWER, 'cache-control': 'no-store' });
  expect(failures).toHaveBeenCalledOnce();
  expect(failures.mock.calls.join()).not.toContain('secret');
  expect((await ask('/about/')).status).toBe(200);
});

test('a missing file is reported when the server starts', () => {
  const note = {
    id: 'a'.repeat(64),
    origin: 'https://example.org',
    form: null,
    measured: false,
    node: '24.21.0',
    addresses: { '/a/': 'text/html' },
    oldAddresses: [],
  };
  expect(() => readPages('/nowhere', note, [])).toThrow('/nowhere/pages/a/index.html');
});
