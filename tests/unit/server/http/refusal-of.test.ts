import { expect, test } from 'vitest';
import { type RequestHead, refusalOf } from '#server/http/refusal-of.ts';

const refusal = (method: string, url: string, changes: Partial<RequestHead> = {}) =>
  refusalOf({ method, url, httpVersion: '1.1', rawHeaders: ['Host', 'example.org'], ...changes });

test.each([
  ['GET', '/'],
  ['HEAD', '/a/'],
  ['POST', '/api/inquiries/'],
  ['POST', '/api/inquiries'],
  ['POST', '/api/inquiries/?p=%20'],
  ['OPTIONS', '/api/inquiries/'],
  ['GET', '/a/?p=[%20]'],
  ['GET', '/a/?p=%'],
  ['GET', '/a/??/%'],
])('%s %s is accepted', (method, url) => {
  expect(refusal(method, url)).toBeNull();
});

test.each(['PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND', 'get', ''])(
  '%s is not allowed anywhere',
  (method) => {
    expect([refusal(method, '/'), refusal(method, '/api/inquiries/')]).toEqual([
      { status: 405, message: 'Method not allowed.', headers: { Allow: 'GET, HEAD' } },
      { status: 405, message: 'Method not allowed.', headers: { Allow: 'GET, HEAD, POST, OPTIONS' } },
    ]);
  },
);

test.each([
  '/',
  '/contact/',
  '/api/health/',
  '/api/inquiries/more/',
  '/api/inquiries//',
  '/x/api/inquiries/',
])('only the form allows posts: %s does not', (url) => {
  for (const method of ['POST', 'OPTIONS'])
    expect(refusal(method, url)).toMatchObject({ status: 405, headers: { Allow: 'GET, HEAD' } });
});

test.each(['*', '', 'http://example.org/', 'http://[/?words', '/%c0%ae/', '/%'])(
  'the target %j is not valid, whatever the method',
  (url) => {
    for (const method of ['GET', 'OPTIONS'])
      expect(refusal(method, url)).toEqual({
        status: 400,
        message: 'The address of this request is not valid.',
        headers: {},
      });
  },
);

test.each([
  'example.org',
  'localhost:3000',
  '127.0.0.1:80',
  '[::1]:3000',
  'a_b.example',
  'EXAMPLE.org.',
  'a:',
])('%j is a host', (host) => {
  expect(refusal('GET', '/', { rawHeaders: ['Accept', '*/*', 'HOST', host] })).toBeNull();
});

test.each(['', 'a/b', 'a b', 'user@example.org', 'a.example, b.example', '[::1', 'a:b', 'a#b', 'a\\b'])(
  '%j is not a host',
  (host) => {
    expect(refusal('GET', '/', { rawHeaders: ['Host', host] })).toMatchObject({
      status: 400,
      message: 'The request must name exactly one host.',
    });
  },
);

test('a second host is refused, even if it is the same', () => {
  expect(refusal('GET', '/', { rawHeaders: ['Host', 'a.example', 'host', 'a.example'] })?.status).toBe(400);
});

test('the value "host" of another header is not counted', () => {
  expect(refusal('GET', '/', { rawHeaders: ['X-Note', 'host', 'Host', 'a.example'] })).toBeNull();
  expect(refusal('GET', '/', { rawHeaders: ['X-Note', 'host'] })?.status).toBe(400);
});

test('only HTTP/1.0 may omit the host', () => {
  expect(refusal('GET', '/', { rawHeaders: [], httpVersion: '1.0' })).toBeNull();
  for (const httpVersion of ['0.9', '1.1', '2.0'])
    expect(refusal('GET', '/', { rawHeaders: [], httpVersion })?.status).toBe(400);
});
