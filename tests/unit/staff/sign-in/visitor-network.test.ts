import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { visitorNetwork } from '#staff/sign-in/visitor-network.ts';

const app = new Hono().get('/', (context) => context.text(visitorNetwork(context)));

/** What is asked from an address, as the web server in front tells it. */
const askedFrom = async (remoteAddress: string, forwarded?: string) => {
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  const socket = { remoteAddress };
  const incoming = { headers, socket, connection: socket };
  return (await app.request('/', {}, { incoming })).text();
};

test('whoever comes through the web server is known by their own network, and not by what they say of it', async () => {
  expect(await askedFrom('127.0.0.1', '203.0.113.7')).toBe('203.0.113.7');
  expect(await askedFrom('127.0.0.1', '198.51.100.1, 203.0.113.7')).toBe('203.0.113.7');
  expect(await askedFrom('::1', '2001:db8:1:2:aaaa::1')).toBe(await askedFrom('::1', '2001:db8:1:2:bbbb::2'));
  expect(await askedFrom('::1', '2001:db8:1:2::1')).not.toBe(await askedFrom('::1', '2001:db8:1:3::1'));
  expect(await askedFrom('203.0.113.9', '203.0.113.7')).toBe('203.0.113.9');
  expect(await askedFrom('127.0.0.1')).toBe('127.0.0.1');
});
