import { expect, test } from 'vitest';
import { headersForNext } from '#lib/http/headers-for-next.ts';

const PAGE = { host: 'example.org', accept: '*/*', 'accept-encoding': 'gzip', 'if-none-match': '"a"' };
const FORM = {
  ...PAGE,
  origin: 'https://example.org',
  'sec-fetch-site': 'same-origin',
  'content-type': 'application/x-www-form-urlencoded',
  'content-length': '12',
};

test('what a page and a form are asked with is passed on as it is', () => {
  expect(headersForNext(FORM)).toEqual(FORM);
});

test.each([
  ['what only the scripts of Next send', { rsc: '1', 'next-action': 'words', 'x-nextjs-data': '1' }],
  ['what its proxies tell each other', { 'x-middleware-prefetch': '1', 'x-invoke-status': '500' }],
  ['parts of a file', { range: 'bytes=99-', 'if-range': '"a"', 'if-match': '"b"' }],
  ['a cookie', { cookie: '__prerender_bypass=x' }],
  ['what is told of the visitor', { 'user-agent': 'A browser', referer: 'https://example.org/crisis/' }],
  ['another address and host', { 'x-forwarded-for': '203.0.113.7', 'x-forwarded-host': 'evil.example' }],
])('%s is not', (_, headers) => {
  expect(headersForNext({ ...PAGE, ...headers })).toEqual(PAGE);
});
