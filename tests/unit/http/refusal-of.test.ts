import { expect, test } from 'vitest';
import { refusalOf } from '#lib/http/refusal-of.ts';

test.each([
  ['GET', '/'],
  ['HEAD', '/a/'],
  ['POST', '/api/inquiries/'],
  ['OPTIONS', '/a/'],
  ['GET', '/a/?p=%20'],
])('%s %s is for Next', (method, target) => {
  expect(refusalOf(method, target)).toBeNull();
});

test.each(['PUT', 'DELETE', 'PATCH', 'TRACE', 'CONNECT', 'PROPFIND', ''])('%s is not done here', (method) => {
  expect(refusalOf(method, '/')).toMatchObject({
    status: 405,
    headers: { Allow: 'GET, HEAD, POST, OPTIONS' },
  });
});

test.each(['*', '', 'http://example.org/', 'http://[/?words', '/%c0%ae/', '/%'])(
  'the target %j cannot be read',
  (target) => {
    expect(refusalOf('GET', target)).toMatchObject({ status: 400, words: 'This address cannot be read.' });
  },
);
