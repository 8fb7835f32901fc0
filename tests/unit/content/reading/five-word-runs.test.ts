import { expect, test } from 'vitest';
import { fiveWordRunsOf } from '#lib/content/reading/five-word-runs.ts';
import { pageWith } from '#tools/copies/write-page.ts';

test('runs do not go from one paragraph into the next, and letters count alike', () => {
  expect([
    ...fiveWordRunsOf(pageWith({}, '## A heading of five words\n\nOne two three four Five six.\n\nSeven.')),
  ]).toEqual(['one two three four five', 'two three four five six']);
});
