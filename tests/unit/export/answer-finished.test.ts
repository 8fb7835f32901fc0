import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type OutgoingHttpHeaders, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answersOf } from '#lib/export/answer-finished.ts';

const PAGE = `<p>${'A page of words. '.repeat(50)}</p>`;
const RULES = {
  headers: [{ regex: '^/about/$', headers: [{ key: 'Cache-Control', value: 'no-cache' }] }],
  oldAddresses: [],
};

let folder: string;
let server: Server;
let left: string[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'finished-'));
  const files = [
    { path: '/about/', from: join(folder, 'about.html'), type: 'text/html; charset=utf-8' },
    { path: '/icon.png', from: join(folder, 'icon.png'), type: 'image/png' },
  ];
  for (const { from } of files) writeFileSync(from, PAGE);
  const answer = answersOf({ form: null, rules: RULES, notFound: '', files });
  // Whatever becomes of the files later.
  rmSync(folder, { recursive: true });
  left = [];
  server = createServer((asked, response) => {
    if (answer(asked, response)) return;
    left.push(`${asked.method} ${asked.url}`);
    response.end('left');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

type Answer = { status?: number; headers: Record<string, unknown>; body: Buffer };

function ask(path: string, headers: OutgoingHttpHeaders = {}, method = 'GET'): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
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

test('a file is sent with its kind, the rules of the build and a mark of what is in it', async () => {
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

test.each(['gzip', 'deflate, GZIP;q=0.5', '*', 'br, gzip'])(
  'it is packed for who takes "%s"',
  async (accepted) => {
    const { headers, body } = await ask('/about/', { 'Accept-Encoding': accepted });
    expect(headers['content-encoding']).toBe('gzip');
    expect(headers['content-length']).toBe(String(body.length));
    expect(gunzipSync(body).toString()).toBe(PAGE);
  },
);

test.each(['identity', 'gzip;q=0', 'br', ''])('it is not packed for who takes "%s"', async (accepted) => {
  const { headers, body } = await ask('/about/', { 'Accept-Encoding': accepted });
  expect(headers).not.toHaveProperty('content-encoding');
  expect(body.toString()).toBe(PAGE);
});

test('what is packed by itself is not packed again', async () => {
  const { headers } = await ask('/icon.png', { 'Accept-Encoding': 'gzip' });
  expect(headers).not.toHaveProperty('content-encoding');
  expect(headers).not.toHaveProperty('vary');
});

test('who has the file is told so, and gets the headers that may have changed', async () => {
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

test('HEAD gets the headers of GET alone', async () => {
  const got = await ask('/about/', { 'Accept-Encoding': 'gzip' });
  const head = await ask('/about/', { 'Accept-Encoding': 'gzip' }, 'HEAD');
  expect({ ...head.headers, date: '' }).toEqual({ ...got.headers, date: '' });
  expect(head.body).toHaveLength(0);
});

test('everything else is left to others', async () => {
  await ask('/about');
  await ask('/about/?p=1');
  await ask('/other/');
  await ask('/about/', {}, 'POST');
  expect(left).toEqual(['GET /about', 'GET /about/?p=1', 'GET /other/', 'POST /about/']);
});

test('a file that is missing is told when the server starts', () => {
  const files = [{ path: '/a/', from: '/nowhere/a.html', type: 'text/html' }];
  expect(() => answersOf({ form: null, rules: RULES, notFound: '', files })).toThrow('/nowhere/a.html');
});
