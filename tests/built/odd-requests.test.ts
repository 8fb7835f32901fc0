import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RawAnswer, sendRaw } from '#tests/servers/send-raw.ts';
import { type ServedSite, serveSite } from '#tools/servers/serve-site.ts';
import { bodiesOf, faultsIn } from './answer-faults.ts';
import { NOTE } from './build.ts';

const HOST = 'Host: 127.0.0.1\r\nConnection: close\r\n';

let site: ServedSite;
let known: ReadonlySet<string>;
/** What the server said when it started. A request must not write into its log. */
let saidAtFirst = '';

beforeAll(async () => {
  site = await serveSite();
  known = await bodiesOf(site.url);
  saidAtFirst = site.said();
});
afterAll(() => site?.stop());

const send = (request: string) => sendRaw(site.url, request);
const faultsOf = (answer: RawAnswer) => faultsIn(answer, known);

const get = (target: string, headers = '') => `GET ${target} HTTP/1.1\r\n${HOST}${headers}\r\n`;
const formWith = (headers: string, body = '') =>
  `POST /api/inquiries/ HTTP/1.1\r\n${HOST}${headers}\r\n${body}`;

describe('a way out of the build leads nowhere', () => {
  test.each([
    ['/..%2f..%2fpackage.json', 404],
    ['/%2e%2e/%2e%2e/package.json', 404],
    ['/..\\..\\package.json', 308],
    ['/%5c..%5cpackage.json', 404],
    ['/%252e%252e%252fpackage.json', 404],
    ['/_next/static/../BUILD_ID', 308],
    ['/_next/static/%2e%2e/BUILD_ID/', 404],
    ['/_next/static/..%2fBUILD_ID', 404],
    ['/_next/static/..%5cBUILD_ID', 404],
    ['/_next/server/app/api/health/route.js', 404],
    ['/pagefind/..%2ficon.svg', 404],
    ['/js/..%2fsite.js', 404],
    ['/pictures/480/..%2f..%2f.env', 404],
    ['/.env', 404],
    ['/.env.local', 404],
    ['/data/inquiry.key', 404],
    ['/a%00b/', 404],
    ['/%c0%ae%c0%ae/', 400],
    ['/%e0%80%ae/', 400],
    ['/%ff/', 400],
    ['/%', 400],
    ['/\x00', 400],
    ['/\xc3\xa9', 400],
    ['/;/..', 404],
    ['/contact/..', 404],
    ['/build.json', 404],
    ['/server.mjs', 404],
    ['/../server.mjs', 404],
    ['/404.html', 404],
    ['/about/index.html', 404],
    ['/index.html.br', 404],
  ])('%j: %i', async (target, status) => {
    const answer = await send(get(target));
    expect([answer.status, ...faultsOf(answer)]).toEqual([status]);
  });
});

describe('no address leads to another site', () => {
  test.each([
    ['//evil.example', 308],
    ['///evil.example/', 308],
    ['/\\evil.example', 308],
    ['/%5cevil.example/', 308],
    ['/%2f%2fevil.example/', 308],
    ['/.//evil.example', 308],
    ['/..//evil.example/', 308],
    ['/a%0d%0aLocation:%20http:%2f%2fevil', 308],
    ['/?p=15308&x=//evil.example', 308],
    ['/@evil.example', 404],
    ['http://evil.example/', 400],
    ['https://127.0.0.1/contact', 400],
    ['evil.example:443', 400],
    ['*', 400],
    ['/_next/image/?url=http%3A%2F%2Fevil.example%2Fa.png&w=64&q=75', 404],
    ['/_next/image/?url=%2Ficons%2F192.png&w=64&q=75', 404],
  ])('%j: %i', async (target, status) => {
    const answer = await send(get(target, 'X-Forwarded-Host: evil.example\r\n'));
    expect([answer.status, ...faultsOf(answer)]).toEqual([status]);
    expect(answer.headers.location ?? '').not.toMatch(/^https?:/);
  });
});

describe('what only the framework knows does nothing', () => {
  test.each([
    ['/[slug]/', 404],
    ['/%5Bslug%5D/', 404],
    ['/articles/[slug]/', 404],
    ['/_global-error/', 404],
    ['/_not-found/', 404],
    ['/_error/', 404],
    ['/500/', 404],
    ['/_next/data/x/index.json', 404],
    ['/index.rsc', 404],
    ['/index.txt', 404],
    ['/about/__next._tree.txt', 404],
    ['/contact/index.rsc', 404],
    ['/contact.segments/_tree.segment.rsc', 404],
    ['/_next/webpack-hmr/', 404],
    ['/__nextjs_original-stack-frames/', 404],
    ['/__proto__/', 404],
    ['/icons/constructor/', 404],
    ['/?nxtPslug=../contact', 200],
  ])('%j: %i', async (target, status) => {
    const answer = await send(get(target));
    expect([answer.status, ...faultsOf(answer)]).toEqual([status]);
  });

  test.each([
    ['RSC: 1\r\nNext-Router-State-Tree: {\r\n', 200],
    ['x-middleware-subrequest: middleware:middleware:middleware:middleware:middleware\r\n', 200],
    ['x-middleware-rewrite: http://evil.example/\r\nx-invoke-path: /x\r\nx-invoke-status: 500\r\n', 200],
    ['x-nextjs-data: 1\r\nx-matched-path: /nope\r\nx-now-route-matches: 1=x\r\n', 200],
    ['Cookie: __prerender_bypass=x; __next_preview_data=y\r\n', 200],
    ['Expect: magic\r\n', 200],
    ['If-None-Match: W/"a", "b", *\r\n', 200],
    ['If-None-Match: *\r\n', 304],
    ['Upgrade: websocket\r\n', 200],
    ['Host: evil.example\r\n', 400],
  ])('%j: %i', async (headers, status) => {
    const answer = await send(get('/', headers));
    expect([answer.status, ...faultsOf(answer)]).toEqual([status]);
  });

  test.each([
    ['Next-Action: my words\r\nContent-Length: 0\r\n', ''],
    ['Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 5\r\n', '--x--'],
  ])('a server action (%j) is not taken', async (headers, body) => {
    const answer = await send(`POST /contact/ HTTP/1.1\r\n${HOST}${headers}\r\n${body}`);
    expect([answer.status, ...faultsOf(answer)]).toEqual([405]);
  });
});

describe('where one request ends and the next begins is never in doubt', () => {
  test.each([
    ['two lengths', formWith('Content-Length: 5\r\nContent-Length: 6\r\n', 'name=A')],
    ['a length and chunks', formWith('Content-Length: 5\r\nTransfer-Encoding: chunked\r\n', '0\r\n\r\n')],
    ['a coding that nobody knows', formWith('Transfer-Encoding: xchunked\r\n', '0\r\n\r\n')],
    [
      'chunks that are not the last coding',
      formWith('Transfer-Encoding: chunked, identity\r\n', '0\r\n\r\n'),
    ],
    ['a space before the colon', formWith('Transfer-Encoding : chunked\r\n', '0\r\n\r\n')],
    ['a header that goes on in the next line', get('/', 'X-A: b\r\n c\r\n')],
    ['a header with a bare end of line', get('/', 'X-A: b\rX-B: c\r\n')],
    ['lines that end without a return', 'GET / HTTP/1.1\nHost: 127.0.0.1\n\n'],
    ['a target with a space', get('/ /')],
    ['a target with an end of line', get('/a\rb')],
    ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'],
    ['another version of HTTP', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    ['small letters in the method', `get / HTTP/1.1\r\n${HOST}\r\n`],
    ['a greeting of TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
  ])('%s is a bad request, and the line is closed', async (_, request) => {
    const answer = await send(request);
    expect([answer.status, ...faultsOf(answer)]).toEqual([400]);
    expect(answer.headers.connection).toBe('close');
  });

  test('a body that nobody reads is not taken for a request', async () => {
    const answer = await send(
      `GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 21\r\n\r\nGET /x/ HTTP/1.1\r\n\r\n\r\n`,
    );
    expect([answer.status, answer.body.includes('HTTP/1.1')]).toEqual([200, false]);
  });
});

describe('methods', () => {
  test.each(['PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND', 'OPTIONS', 'POST', 'CONNECT'])(
    '%s is done to no page',
    async (method) => {
      const answer = await send(
        `${method} ${method === 'CONNECT' ? '127.0.0.1:80' : '/'} HTTP/1.1\r\n${HOST}\r\n`,
      );
      expect([answer.status, answer.headers.allow, ...faultsOf(answer)]).toEqual([405, 'GET, HEAD']);
    },
  );

  test.each(['PUT', 'DELETE', 'TRACE'])('%s is not done to the form, which says what is', async (method) => {
    const answer = await send(`${method} /api/inquiries/ HTTP/1.1\r\n${HOST}\r\n`);
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD, POST, OPTIONS']);
  });
});

describe('size', () => {
  test.each([
    ['an address of 64 KB', 431, get(`/${'a'.repeat(65_536)}`)],
    ['an address of a megabyte', 431, get(`/${'a'.repeat(1 << 20)}`)],
    ['headers of 20 KB', 431, get('/', `X-Long: ${'a'.repeat(20_000)}\r\n`)],
    ['two thousand headers', 431, get('/', 'a: b\r\n'.repeat(2_000))],
    ['three thousand parameters', 200, get(`/?${'a=b&'.repeat(3_000)}`)],
    ['a query of 12 KB', 200, get(`/?${'a'.repeat(12_000)}`)],
    ['seven thousand steps', 404, get(`/${'a/'.repeat(7_000)}`)],
    ['15 KB of escapes', 404, get(`/${'%61'.repeat(5_000)}/`)],
  ])('%s: %i', async (_, status, request) => {
    const answer = await send(request);
    expect([answer.status, ...faultsOf(answer)]).toEqual([status]);
  });
});

// So many that they come to no end if each costs what it costs Next alone, a second or two.
test('a long query costs no more than none', { timeout: 240_000 }, async () => {
  for (let count = 0; count < 500; count++) {
    const { status } = await send(get(`/?${'a=b&'.repeat(3_000)}`));
    expect(status).toBe(200);
  }
});

test('no request wrote anything into the log, and the site is well', async () => {
  expect(site.said()).toBe(saidAtFirst);
  expect(JSON.parse((await send(get('/api/health/'))).body)).toEqual({
    pending: 0,
    oldestSeconds: null,
    build: NOTE.id,
  });
});
