import { expect, test, vi } from 'vitest';
import { MOST_POSTS, startRateLimit } from '#server/inquiries/receive/rate-limit.ts';

const HOUR = 60 * 60_000;

function atWork() {
  const clock = { now: 0 };
  const warn = vi.fn();
  return { clock, warn, visitors: startRateLimit(warn, () => clock.now) };
}

const postsOf = (visitors: ReturnType<typeof startRateLimit>, address: string, count: number) =>
  Array.from({ length: count }, () => visitors.mayPost(address)).filter(Boolean).length;

test('one visitor may post thirty times within an hour', () => {
  const { visitors } = atWork();
  expect(postsOf(visitors, '203.0.113.7', 40)).toBe(MOST_POSTS);
});

test('others are not counted with them', () => {
  const { visitors } = atWork();
  postsOf(visitors, '203.0.113.7', 40);
  expect(visitors.mayPost('203.0.113.8')).toBe(true);
});

test('after the hour nothing is held against them', () => {
  const { clock, visitors } = atWork();
  postsOf(visitors, '203.0.113.7', 40);
  clock.now += HOUR;
  expect(visitors.mayPost('203.0.113.7')).toBe(true);
});

test('all addresses of one household in IPv6 are one visitor', () => {
  const { visitors } = atWork();
  postsOf(visitors, '2001:db8:1:2::1', 40);
  expect(visitors.mayPost('2001:db8:1:2:ffff::9')).toBe(false);
  expect(visitors.mayPost('2001:db8:1:3::1')).toBe(true);
});

test('an address of IPv4 is the same when it is written as IPv6', () => {
  const { visitors } = atWork();
  postsOf(visitors, '203.0.113.7', 40);
  expect(visitors.mayPost('::ffff:203.0.113.7')).toBe(false);
});

test.each([
  ['203.0.113.7:51234', '203.0.113.7'],
  ['[2001:db8::1]:51234', '2001:db8::2'],
])('an address is the same with its port: %s', (address, alike) => {
  const { visitors } = atWork();
  postsOf(visitors, address, 40);
  expect(visitors.mayPost(alike)).toBe(false);
});

test('what is no address is one visitor, whatever it says', () => {
  const { visitors } = atWork();
  const posts = Array.from({ length: 40 }, (_, count) => visitors.mayPost(`somebody ${count}`));
  expect(posts.filter(Boolean)).toHaveLength(MOST_POSTS);
});

test('all of it is forgotten within the hour, also where nobody posts any more', () => {
  vi.useFakeTimers();
  try {
    const { visitors } = atWork();
    postsOf(visitors, '203.0.113.7', 40);
    vi.advanceTimersByTime(HOUR);
    // The clock of the test stands still: only the timer can have forgotten.
    expect(visitors.mayPost('203.0.113.7')).toBe(true);
  } finally {
    vi.useRealTimers();
  }
});

test('the log is told once, and not who', () => {
  const { warn, visitors } = atWork();
  postsOf(visitors, '203.0.113.7', 40);
  expect(warn.mock.calls).toEqual([
    [
      'More than 30 inquiries came from one address within an hour; it is refused for the rest of it. If a proxy stands before this server, name its address in TRUSTED_PROXIES, or all visitors count as one.',
    ],
  ]);
});

test('the same words are accepted once, also while the first are on their way', async () => {
  const { visitors } = atWork();
  const accept = vi.fn(() => Promise.resolve());
  const words = { name: 'Ana' };
  await Promise.all([visitors.once('a', words, accept), visitors.once('a', { ...words }, accept)]);
  await visitors.once('a', words, accept);
  expect(accept).toHaveBeenCalledTimes(1);
});

test('a repeat waits until the first is kept', async () => {
  const { visitors } = atWork();
  const { promise, reject } = Promise.withResolvers<void>();
  const first = visitors.once('a', 'words', () => promise);
  const second = visitors.once('a', 'words', () => Promise.resolve());
  reject(new Error('no room'));
  await expect(first).rejects.toThrow('no room');
  await expect(second).rejects.toThrow('no room');
});

test('what was not kept may be sent again', async () => {
  const { visitors } = atWork();
  await expect(visitors.once('a', 'words', () => Promise.reject(new Error('no room')))).rejects.toThrow();
  const accept = vi.fn(() => Promise.resolve());
  await visitors.once('a', 'words', accept);
  expect(accept).toHaveBeenCalledTimes(1);
});

test.each([
  ['other words', 'a', 'other words'],
  ['another visitor', '203.0.113.8', 'words'],
])('%s are accepted', async (_, address, words) => {
  const { visitors } = atWork();
  const accept = vi.fn(() => Promise.resolve());
  await visitors.once('a', 'words', accept);
  await visitors.once(address, words, accept);
  expect(accept).toHaveBeenCalledTimes(2);
});

test('after ten minutes the same words are a new inquiry', async () => {
  const { clock, visitors } = atWork();
  visitors.mayPost('a');
  const accept = vi.fn(() => Promise.resolve());
  await visitors.once('a', 'words', accept);
  clock.now += 10 * 60_000;
  await visitors.once('a', 'words', accept);
  expect(accept).toHaveBeenCalledTimes(2);
});
