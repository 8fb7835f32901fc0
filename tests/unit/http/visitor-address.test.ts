import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { visitorAddressOf } from '#lib/http/visitor-address.ts';

const addressOf = (remoteAddress: string, forwarded?: string, trusted?: string) =>
  visitorAddressOf(trusted)({
    socket: { remoteAddress },
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  } as unknown as IncomingMessage);

test('a direct visitor has the address of the connection', () => {
  expect(addressOf('203.0.113.7')).toBe('203.0.113.7');
});

test('a header of the visitor is ignored', () => {
  expect(addressOf('203.0.113.7', '198.51.100.1')).toBe('203.0.113.7');
});

test.each(['127.0.0.1', '::1', '10.1.2.3', '172.17.0.1', '192.168.0.9', 'fd00::1'])(
  'a proxy at %s is trusted',
  (proxy) => {
    expect(addressOf(proxy, '203.0.113.7')).toBe('203.0.113.7');
  },
);

test('behind a trusted proxy, only what it added counts', () => {
  expect(addressOf('127.0.0.1', '198.51.100.1, 203.0.113.7')).toBe('203.0.113.7');
});

test('a proxy elsewhere is trusted where it is named', () => {
  expect(addressOf('192.0.2.9', '203.0.113.7')).toBe('192.0.2.9');
  expect(addressOf('192.0.2.9', '203.0.113.7', '192.0.2.0/24, 198.51.100.1')).toBe('203.0.113.7');
});

test('a proxy that is not an address is refused with an example', () => {
  expect(() => visitorAddressOf('my-proxy')).toThrow(
    new Error(
      'TRUSTED_PROXIES is "my-proxy": invalid IP address: my-proxy. Write addresses or networks with commas between them, such as TRUSTED_PROXIES=203.0.113.7,198.51.100.0/24',
    ),
  );
});
