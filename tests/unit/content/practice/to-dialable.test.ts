import { expect, test } from 'vitest';
import { toDialable } from '#lib/content/practice/to-dialable.ts';

test.each([
  ['1-800-799-7233', '+18007997233'],
  ['305-555-1234', '+13055551234'],
  ['(305) 555-1234', '+13055551234'],
  ['1 305 555 1234', '+13055551234'],
  ['+1 305.555.1234', '+13055551234'],
  ['+13055551234', '+13055551234'],
  ['+44 20 7946 0958', '+442079460958'],
  [' +1-305-555-1234', '+13055551234'],
])('%s is dialed as %s', (number, dialable) => {
  expect(toDialable(number)).toBe(dialable);
});

test.each(['911', '988', '211', '88788', '741741'])('the short code %s stays as it is', (code) => {
  expect(toDialable(code)).toBe(code);
});
