import { expect, test } from 'vitest';
import { formatDuration } from '#server/inquiries/format-duration.ts';

test.each([
  [-5, '0 seconds'],
  [999, '0 seconds'],
  [1000, '1 second'],
  [59_999, '59 seconds'],
  [60_000, '1 minute'],
  [17.9 * 60_000, '17 minutes'],
  [3_600_000, '1 hour'],
  [47 * 3_600_000, '1 day'],
  [5 * 86_400_000, '5 days'],
])('%d milliseconds are %s', (milliseconds, words) => {
  expect(formatDuration(milliseconds)).toBe(words);
});
