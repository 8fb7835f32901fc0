import { expect, test } from 'vitest';
import { type Asked, refusalOf } from '#server/http/refusal-of.ts';

const refusal = (method: string, url: string, changes: Partial<Asked> = {}) =>
  refusalOf({ method, url, httpVersion: '1.1', rawHeaders: ['Host', 'example.org'], ...changes });

test.each([
  ['GET', '/'],
  ['HEAD', '/a/'],
  ['POST', '/api/inquiries/'],
  ['POST', '/api/inquiries'],
  ['POST', '/api/inquiries/?p=%20'],
  ['OPTIONS', '/api/inquiries/'],
  ['GET', '/a/?p=[%20]'],
])('%s %s is looked at', (method, url) => {
  expect(refusal(method, url)).toBeNull();
});

test.each(['PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND', ''])('%s is done nowhere', (method) => {
  expect([refusal(method, '/'), refusal(method, '/api/inquiries/')]).toEqual([
    { status: 405, words: 'This is not done here.', headers: { Allow: 'GET, HEAD' } },
    { status: 405, words: 'This is not done here.', headers: { Allow: 'GET, HEAD, POST, OPTIONS' } },
  ]);
});

test.each(['POST', 'OPTIONS'])('%s is done by the form alone', (method) => {
  expect(refusal(method, '/contact/')).toMatchObject({ status: 405, headers: { Allow: 'GET, HEAD' } });
});

test.each(['*', '', 'http://example.org/', 'http://[/?words', '/%c0%ae/', '/%'])(
  'the target %j cannot be read',
  (url) => {
    expect(refusal('GET', url)).toMatchObject({ status: 400, words: 'This address cannot be read.' });
  },
);

test('a target that cannot be read is told before its method', () => {
  expect(refusal('OPTIONS', '*')).toMatchObject({ status: 400 });
});

test.each([[[]], [['Host', 'a.example', 'host', 'b.example']], [['Host', '']]])(
  'the hosts %j are not one',
  (rawHeaders) => {
    expect(refusal('GET', '/', { rawHeaders })).toMatchObject({
      status: 400,
      words: 'This request does not name one host.',
    });
  },
);
