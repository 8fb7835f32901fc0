import { expect, test } from 'vitest';
import { isLoopbackHost } from '#lib/http/is-loopback-host.ts';

test.each(['localhost', 'localhost:3000', 'LOCALHOST:3000', '127.0.0.1', '127.0.0.1:3000', '[::1]:3000'])(
  '%s is this machine',
  (host) => {
    expect(isLoopbackHost(host)).toBe(true);
  },
);

test.each([
  null,
  '',
  'example.org',
  'example.org:3000',
  'localhost.example.org',
  '127.0.0.1.example.org',
  'example.org#localhost',
  'user@127.0.0.1',
  '127.0.0.1:3000/localhost',
  '192.168.1.20:3000',
  '0.0.0.0',
  '[::]',
])('%s is not', (host) => {
  expect(isLoopbackHost(host)).toBe(false);
});
