import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SECURITY_HEADERS } from '#lib/http/headers.ts';
import { makeKey } from '#lib/settings/keys.ts';
import { type RawAnswer, sendRaw } from '#tests/servers/send-raw.ts';
import { freePort } from '#tools/servers/free-port.ts';
import { type Served, type ServedSite, serveSite } from '#tools/servers/serve-site.ts';
import { NIGHTLY } from '#tools/test-run/when.ts';
import { sentBody } from '../unit/server/inquiries/sent-form.ts';
import { addressesOfBuild } from './addresses.ts';
import { builtSite } from './build.ts';
import { expectHeaders, headersDue } from './headers-due.ts';

const ADDRESSES = addressesOfBuild();
const STYLESHEET = ADDRESSES.find((address) => address.endsWith('.css')) ?? '';
const FORM = '/api/inquiries/';

let site: ServedSite;
/** The same with an outbox that is not there. */
let stuck: ServedSite;

beforeAll(async () => {
  site = await serveSite();
  stuck = await serveSite({
    DATABASE_URL: `postgres://site@127.0.0.1:${await freePort()}/site`,
    SMTP_URL: 'smtp://127.0.0.1:9',
    INQUIRY_FROM: 'site@example.org',
    INQUIRY_TO: 'office@example.org',
    INQUIRY_KEYS: makeKey(),
  });
});
afterAll(async () => {
  await Promise.all([site?.stop(), stuck?.kill()]);
});

const HOST = 'Host: 127.0.0.1\r\nConnection: close\r\n';
const ask = (target: string, { method = 'GET', headers = '', of = site as Served } = {}) =>
  sendRaw(of.url, `${method} ${target} HTTP/1.1\r\n${HOST}${headers}\r\n`);

type Posted = { body?: string; origin?: string; accept?: string; type?: string; more?: string; of?: Served };

function postOf({ body = sentBody(), origin, accept = 'application/json', type, more = '' }: Posted): string {
  const length = /length|encoding/i.test(more) ? '' : `Content-Length: ${body.length}\r\n`;
  return `POST ${FORM} HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: ${origin ?? 'http://127.0.0.1'}\r\nAccept: ${accept}\r\nContent-Type: ${type ?? 'application/x-www-form-urlencoded'}\r\n${more}${length}\r\n${body}`;
}

const post = (posted: Posted) => sendRaw((posted.of ?? site).url, postOf(posted));

async function postTooOften(): Promise<RawAnswer> {
  let last = await post({ body: sentBody({ name: '' }), more: 'X-Forwarded-For: 2001:db8:9::1\r\n' });
  for (let count = 0; count < 40 && last.status === 422; count++) {
    last = await post({ body: sentBody({ name: '' }), more: 'X-Forwarded-For: 2001:db8:9::1\r\n' });
  }
  return last;
}

const etagOf = async (address: string) => (await ask(address)).headers.etag ?? '';

const STATUSES: [status: number, what: string, answer: () => Promise<RawAnswer>][] = [
  [200, 'a page', () => ask('/')],
  [200, 'a part of a file, which is given whole', () => ask(STYLESHEET, { headers: 'Range: bytes=0-9\r\n' })],
  [
    200,
    'a part that no file has, which is given whole',
    () => ask(STYLESHEET, { headers: 'Range: bytes=9999999-\r\n' }),
  ],
  [200, 'a posted form, told to a script', () => post({ body: sentBody({ message: 'One.' }) })],
  [204, 'what may be done with the form', () => ask(FORM, { method: 'OPTIONS' })],
  [303, 'a posted form', () => post({ accept: 'text/html', body: sentBody({ message: 'Two.' }) })],
  [303, 'a posted form with a mistake', () => post({ accept: 'text/html', body: sentBody({ name: '' }) })],
  [303, 'the address of the form, opened', () => ask(FORM)],
  [
    304,
    'a page that did not change',
    async () => ask('/', { headers: `If-None-Match: ${await etagOf('/')}\r\n` }),
  ],
  [
    304,
    'a file that did not change',
    async () => ask(STYLESHEET, { headers: `If-None-Match: ${await etagOf(STYLESHEET)}\r\n` }),
  ],
  [308, 'an address without its last slash', () => ask('/contact')],
  [308, 'an old address', () => ask(builtSite().facts.redirects[0]?.from ?? '')],
  [400, 'an address that is not UTF-8', () => ask('/%ff/')],
  [400, 'two hosts', () => ask('/', { headers: 'Host: evil.example\r\n' })],
  [400, 'no host', () => sendRaw(site.url, 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n')],
  [400, 'no HTTP at all', () => sendRaw(site.url, '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03')],
  [400, 'a method that no one knows', () => ask('/', { method: 'FETCH' })],
  [400, 'a posted form that cannot be read', () => post({ body: 'name=%ff' })],
  [400, 'a chunk that is none', () => post({ more: 'Transfer-Encoding: chunked\r\n', body: 'zz\r\n' })],
  [403, 'a form posted from elsewhere', () => post({ origin: 'https://evil.example' })],
  [404, 'no page', () => ask('/nothing-here/')],
  [404, 'no file', () => ask('/_next/static/nothing.css')],
  [404, 'a route of Next', () => ask('/[slug]/')],
  [404, 'an order for a picture', () => ask('/_next/image/?url=%2Ficons%2F192.png&w=64&q=75')],
  [405, 'a post to a page', () => ask('/', { method: 'POST' })],
  [405, 'a way through to elsewhere', () => ask('evil.example:443', { method: 'CONNECT' })],
  [408, 'a form that comes too slowly', () => post({ more: 'Content-Length: 500\r\n', body: 'name=A' })],
  [408, 'headers that come too slowly', () => sendRaw(site.url, 'GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-')],
  [413, 'a form that is too long', () => post({ body: sentBody({ message: 'a'.repeat(20_000) }) })],
  [
    413,
    'chunks with long notes',
    () =>
      post({ more: 'Transfer-Encoding: chunked\r\n', body: `5;${'a'.repeat(20_000)}\r\nname=\r\n0\r\n\r\n` }),
  ],
  [415, 'a form of another kind', () => post({ type: 'multipart/form-data; boundary=a' })],
  [422, 'a form with a mistake, told to a script', () => post({ body: sentBody({ name: '' }) })],
  [429, 'too many forms', postTooOften],
  [431, 'headers that are too long', () => ask('/', { headers: `X-Long: ${'a'.repeat(20_000)}\r\n` })],
  [431, 'an address of 64 KB', () => ask(`/${'a'.repeat(65_536)}`)],
  [503, 'a form that cannot be kept', () => post({ of: stuck })],
  [503, 'the health of a site whose outbox fails', () => ask('/api/health/', { of: stuck })],
];

/** What was found as it should be: addresses by GET and by HEAD, and statuses. */
const found = { addresses: new Set<string>(), answers: 0, statuses: new Set<number>() };

// By day what HEAD answers is compared with GET below, for one address of each kind.
describe.each(['GET', 'HEAD'])('%s', (method) => {
  const when = method === 'GET' ? {} : { tags: NIGHTLY };
  test.each(ADDRESSES)('%s has every security header', when, async (address) => {
    const answer = await ask(address, { method });
    expect(answer).toMatchObject({ status: address === FORM ? 303 : 200, ended: true });
    expectHeaders(answer, headersDue(address));
    if (method === 'HEAD') expect(answer.body).toBe('');
    found.addresses.add(address);
    found.answers += 1;
  });
});

describe.concurrent('a status has every security header', () => {
  test.each(STATUSES)('%i: %s', async (status, _, answerOf) => {
    const answer = await answerOf();
    expect(answer).toMatchObject({ status, ended: true });
    expectHeaders(answer);
    if (status === 405) expect(answer.headers.allow).toBe('GET, HEAD');
    found.statuses.add(status);
    found.answers += 1;
  });
});

// The text of a page, a type and the state it is in are the same, whether or not the page itself is wanted.
test.each([
  '/',
  STYLESHEET,
  '/robots.txt',
  '/icon.svg',
  '/icons/192.png',
  '/js/site.js',
  '/nothing-here/',
  FORM,
])('HEAD %s answers as GET does, without the body', async (address) => {
  const [got, head] = await Promise.all([ask(address), ask(address, { method: 'HEAD' })]);
  const without = ({ headers }: RawAnswer) => {
    const { date, 'transfer-encoding': _, 'content-length': __, ...rest } = headers;
    return rest;
  };
  expect([head.status, without(head), head.body]).toEqual([got.status, without(got), '']);
  if (head.headers['content-length'])
    expect(head.headers['content-length']).toBe(got.headers['content-length']);
});

test('every address and every status was looked at', () => {
  expect([...found.addresses].sort()).toEqual(ADDRESSES);
  expect(ADDRESSES).toEqual(expect.arrayContaining(builtSite().pages.map(({ path }) => path)));
  const statuses = [...new Set(STATUSES.map(([status]) => status))];
  expect([...found.statuses].sort()).toEqual(statuses.sort());
  console.log(
    `${found.addresses.size} addresses by GET and HEAD, and ${STATUSES.length} requests for ${found.statuses.size} statuses (${statuses.join(', ')}): ${found.answers} answers, each with the ${Object.keys(SECURITY_HEADERS).length} security headers`,
  );
});
