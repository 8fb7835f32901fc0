import { expect, test } from 'vitest';
import { withoutFramework } from '#lib/http/without-framework.ts';

test('what only the scripts of Next send is taken away, and nothing else', () => {
  const headers = { host: 'example.org', accept: '*/*', cookie: 'a=b', 'x-forwarded-for': '203.0.113.7' };
  expect(
    withoutFramework({
      ...headers,
      rsc: '1',
      'next-action': 'words',
      'next-router-state-tree': '{',
      'next-router-prefetch': '1',
      'x-nextjs-data': '1',
    }),
  ).toEqual(headers);
});
