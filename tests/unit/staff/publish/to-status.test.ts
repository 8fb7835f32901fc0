import { expect, test } from 'vitest';
import { toStatus, toTitle } from '#staff/publish/to-status.ts';

const NOW = new Date('2026-11-22T18:00:00Z');
const live = (ended: string) => toStatus({ stage: 'live', ended, failure: null }, NOW);

test('since when readers see it is said as people say it', () => {
  expect(live('2026-11-22T15:04:00Z')).toBe('Readers see it since 10:04 AM.');
  expect(live('2026-11-21T15:04:00Z')).toBe('Readers see it since yesterday, 10:04 AM.');
  expect(live('2026-11-17T15:04:00Z')).toBe('Readers see it since Tuesday, November 17, 10:04 AM.');
});

test('what failed says what readers see, and its window that it failed', () => {
  const sentence = 'The new pages are in place, but some readers may not see them.';
  const failure = { stage: 'asking', sentence, path: null, log: null } as const;
  const failed = { stage: 'failed', ended: NOW.toISOString(), failure } as const;
  expect(toStatus(failed)).toBe(sentence);
  expect(toTitle(failed)).toBe('Failed');
});
