import { expect, test } from 'vitest';
import { startAttempts } from '#staff/sign-in/attempts.ts';
import { startChallenges } from '#staff/sign-in/passkeys/challenges.ts';

const MINUTE = 60_000;

test('a challenge is there for five minutes, and once', () => {
  let now = 1;
  const challenges = startChallenges(() => now);
  const [first, second] = [1, 2].map((nth) => challenges.keep({ kind: 'sign in', challenge: `${nth}` }));
  now += 5 * MINUTE - 1;
  expect(challenges.take(first ?? '')).toMatchObject({ challenge: '1' });
  expect(challenges.take(first ?? '')).toBeNull();
  now += 2;
  expect(challenges.take(second ?? '')).toBeNull();
});

test('tries are counted by where they come from, for ten minutes from the first', () => {
  let now = 1;
  const tries = startAttempts(2, () => now);
  const home = () => tries.allow('203.0.113.7');
  expect([home(), home(), home()]).toEqual([true, true, false]);
  expect(tries.allow('203.0.113.8')).toBe(true);
  now += 10 * MINUTE - 1;
  expect(home()).toBe(false);
  now += 2;
  expect(home()).toBe(true);
  expect([home(), home()]).toEqual([true, false]);
  tries.forget('203.0.113.7');
  expect(home()).toBe(true);
});
