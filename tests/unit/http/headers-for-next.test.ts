import { expect, test } from 'vitest';
import { headersForNext } from '#lib/http/headers-for-next.ts';

const HEADERS = {
  host: 'example.org',
  accept: '*/*',
  cookie: 'a=b',
  'if-none-match': '"a"',
  'x-forwarded-for': '203.0.113.7',
};

test('what only the scripts of Next send is taken away, and nothing else', () => {
  expect(
    headersForNext({
      ...HEADERS,
      rsc: '1',
      'next-action': 'words',
      'next-router-state-tree': '{',
      'next-router-prefetch': '1',
      'x-nextjs-data': '1',
    }),
  ).toEqual(HEADERS);
});

test('nothing is asked for in parts, or only as it once was', () => {
  expect(
    headersForNext({
      ...HEADERS,
      range: 'bytes=99-',
      'if-range': '"a"',
      'if-match': '"b"',
      'if-unmodified-since': 'Mon, 01 Jan 1990 00:00:00 GMT',
    }),
  ).toEqual(HEADERS);
});
