import { expect, test, vi } from 'vitest';
import { MAX_POSTS, MAX_POSTS_OF_SITE, startRateLimit } from '#server/inquiries/receive/rate-limit.ts';

const HOUR = 60 * 60_000;

function start() {
  const clock = { now: 0 };
  const warn = vi.fn();
  return { clock, warn, rateLimit: startRateLimit(warn, () => clock.now) };
}

const postsOf = (rateLimit: ReturnType<typeof startRateLimit>, address: string, count: number) =>
  Array.from({ length: count }, () => rateLimit.allowPost(address)).filter(Boolean).length;

test('one visitor may post thirty times per hour, whatever others do', () => {
  const { clock, rateLimit } = start();
  expect(postsOf(rateLimit, '203.0.113.7', 40)).toBe(MAX_POSTS);
  expect(rateLimit.allowPost('203.0.113.8')).toBe(true);
  clock.now += HOUR;
  expect(rateLimit.allowPost('203.0.113.7')).toBe(true);
});

test.each([
  ['one household in IPv6', '2001:db8:1:2::1', '2001:db8:1:2:ffff::9', true],
  ['two households in IPv6', '2001:db8:1:2::1', '2001:db8:1:3::1', false],
  ['IPv4 written as IPv6', '203.0.113.7', '::ffff:203.0.113.7', true],
  ['IPv4 with a port', '203.0.113.7:51234', '203.0.113.7', true],
  ['IPv6 with a port', '[2001:db8::1]:51234', '2001:db8::2', true],
  ['anything that is not an address', 'someone', 'someone else', true],
])('%s: is %s the same visitor as %s? %s', (_, address, other, isSame) => {
  const { rateLimit } = start();
  postsOf(rateLimit, address, 40);
  expect(rateLimit.allowPost(other)).toBe(!isSame);
});

/** How many posts are taken of so many, each from the next network of a household. */
const takenFrom = (
  rateLimit: ReturnType<typeof startRateLimit>,
  count: number,
  addressOf: (at: number) => string,
) => Array.from({ length: count }, (_, at) => rateLimit.allowPost(addressOf(at))).filter(Boolean).length;

test.each([
  ['of one site in IPv6', (at: number) => `2001:db8:7:${at.toString(16)}::1`, MAX_POSTS_OF_SITE],
  ['of one site, with a port', (at: number) => `[2001:db8:7:${at.toString(16)}::1]:443`, MAX_POSTS_OF_SITE],
  ['of one site, spelled out', (at: number) => `2001:0DB8:0007:${at}:0:0:0:${at}`, MAX_POSTS_OF_SITE],
  ['of many sites in IPv6', (at: number) => `2001:db8:${at.toString(16)}::1`, 100],
  ['of one network in IPv4', (at: number) => `203.0.113.${at}`, 100],
  ['of neighbors that IPv6 maps from IPv4', (at: number) => `::ffff:203.0.113.${at}`, 100],
])(
  'of a hundred posts, each from another network %s, those are taken that the site may send',
  (_, addressOf, taken) => {
    const { clock, rateLimit } = start();
    expect(takenFrom(rateLimit, 100, addressOf)).toBe(taken);
    clock.now += HOUR;
    expect(rateLimit.allowPost(addressOf(99))).toBe(true);
  },
);

test('a visitor who is blocked leaves something to the neighbors, and the limit of a site is logged once', () => {
  const { warn, rateLimit } = start();
  postsOf(rateLimit, '2001:db8:7:1::1', 1000);
  expect(takenFrom(rateLimit, 100, (at) => `2001:db8:7:${(at + 2).toString(16)}::1`)).toBe(
    MAX_POSTS_OF_SITE - MAX_POSTS,
  );
  expect(warn.mock.calls.flat()[1]).toBe(
    'Neighboring addresses in IPv6 (one /48) sent more than 40 inquiries within an hour, and are blocked for the rest of it.',
  );
  expect(warn).toHaveBeenCalledTimes(2);
});

test('everything is forgotten within an hour, even if no one posts again', () => {
  vi.useFakeTimers();
  const { rateLimit } = start();
  postsOf(rateLimit, '203.0.113.7', 40);
  vi.advanceTimersByTime(HOUR);
  // The clock of the rate limit stands still: only its timer can have forgotten.
  expect(rateLimit.allowPost('203.0.113.7')).toBe(true);
});

test('the limit is logged once, without the address', () => {
  const { warn, rateLimit } = start();
  postsOf(rateLimit, '203.0.113.7', 40);
  expect(warn.mock.calls).toEqual([
    [
      'One address sent more than 30 inquiries within an hour, and is blocked for the rest of it. If a proxy stands before this server, add its address to TRUSTED_PROXIES; otherwise all visitors share one limit.',
    ],
  ]);
});

test('the same content is accepted once, even while the first is under way', async () => {
  const { rateLimit } = start();
  const accept = vi.fn(() => Promise.resolve());
  const words = { name: 'Ana' };
  await Promise.all([
    rateLimit.dedupe({ address: 'a' }, words, accept),
    rateLimit.dedupe({ address: 'a' }, { ...words }, accept),
  ]);
  await rateLimit.dedupe({ address: 'a' }, words, accept);
  expect(accept).toHaveBeenCalledTimes(1);
});

test('a repeat waits for the first, and fails with it', async () => {
  const { rateLimit } = start();
  const { promise, reject } = Promise.withResolvers<void>();
  const first = rateLimit.dedupe({ address: 'a' }, 'words', () => promise);
  const second = rateLimit.dedupe({ address: 'a' }, 'words', () => Promise.resolve());
  reject(new Error('no room'));
  await expect(first).rejects.toThrow('no room');
  await expect(second).rejects.toThrow('no room');
});

test('what was not accepted may be sent again', async () => {
  const { rateLimit } = start();
  await expect(
    rateLimit.dedupe({ address: 'a' }, 'words', () => Promise.reject(new Error('no room'))),
  ).rejects.toThrow();
  const accept = vi.fn(() => Promise.resolve());
  await rateLimit.dedupe({ address: 'a' }, 'words', accept);
  expect(accept).toHaveBeenCalledTimes(1);
});

test.each([
  ['other content', 'a', 'other words'],
  ['another visitor', '203.0.113.8', 'words'],
])('%s is accepted', async (_, address, words) => {
  const { rateLimit } = start();
  const accept = vi.fn(() => Promise.resolve());
  await rateLimit.dedupe({ address: 'a' }, 'words', accept);
  await rateLimit.dedupe({ address }, words, accept);
  expect(accept).toHaveBeenCalledTimes(2);
});

const WIFI = '203.0.113.7';
const PHONE = '2001:db8::1';

test.each<[string, string | undefined, string | undefined, string, number]>([
  ['the same words from another network, of the same page', 'a1', 'a1', 'words', 1],
  ['the same words from another network, of another page', 'a1', 'b2', 'words', 2],
  ['the same words from another network, of the browser alone', 'a1', undefined, 'words', 2],
  ['the same words from another network, with no token at all', '', '', 'words', 2],
  ['other words from another network, of the same page', 'a1', 'a1', 'other words', 2],
])('%s: with %j and then %j, "%s" makes %i', async (_, token, next, words, count) => {
  const { rateLimit } = start();
  const accept = vi.fn(() => Promise.resolve());
  await rateLimit.dedupe({ address: WIFI, token }, 'words', accept);
  await rateLimit.dedupe({ address: PHONE, token: next }, words, accept);
  expect(accept).toHaveBeenCalledTimes(count);
});

test('the same words from the same network count as one with a token and without', async () => {
  const { rateLimit } = start();
  const accept = vi.fn(() => Promise.resolve());
  await rateLimit.dedupe({ address: WIFI, token: 'a1' }, 'words', accept);
  await rateLimit.dedupe({ address: WIFI, token: 'b2' }, 'words', accept);
  await rateLimit.dedupe({ address: WIFI }, 'words', accept);
  expect(accept).toHaveBeenCalledTimes(1);
});

test('a token is no address: whoever sends one as the other is not taken for it', async () => {
  const { rateLimit } = start();
  const accept = vi.fn(() => Promise.resolve());
  await rateLimit.dedupe({ address: WIFI }, 'words', accept);
  await rateLimit.dedupe({ address: PHONE, token: WIFI }, 'words', accept);
  expect(accept).toHaveBeenCalledTimes(2);
});

test('what was not accepted of a page may be sent again from another network', async () => {
  const { rateLimit } = start();
  const sender = { address: WIFI, token: 'a1' };
  await expect(
    rateLimit.dedupe(sender, 'words', () => Promise.reject(new Error('no room'))),
  ).rejects.toThrow();
  const accept = vi.fn(() => Promise.resolve());
  await rateLimit.dedupe({ ...sender, address: PHONE }, 'words', accept);
  expect(accept).toHaveBeenCalledTimes(1);
});

test('after ten minutes the same content is a new inquiry', async () => {
  const { clock, rateLimit } = start();
  rateLimit.allowPost('a');
  const accept = vi.fn(() => Promise.resolve());
  await rateLimit.dedupe({ address: 'a' }, 'words', accept);
  clock.now += 10 * 60_000;
  await rateLimit.dedupe({ address: 'a' }, 'words', accept);
  expect(accept).toHaveBeenCalledTimes(2);
});
