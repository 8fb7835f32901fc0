import { expect, test } from 'vitest';
import { countPlaywright, countVitest } from '#tools/test-run/count-tests.ts';

const vitest = { numPassedTests: 5, numFailedTests: 0, numFailedTestSuites: 0, numPendingTests: 0 };
const playwright = { stats: { expected: 5, unexpected: 0, skipped: 3 }, errors: [] };

test.each([
  ['all well', vitest, { passed: 5, failed: 0, leftOut: 0 }],
  ['a test that failed', { ...vitest, numFailedTests: 1 }, { passed: 5, failed: 1, leftOut: 0 }],
  [
    'a file that cannot be loaded',
    { ...vitest, numFailedTestSuites: 1 },
    { passed: 5, failed: 1, leftOut: 0 },
  ],
  ['what is left out', { ...vitest, numPendingTests: 2 }, { passed: 5, failed: 0, leftOut: 2 }],
])('Vitest: %s', (_, report, counts) => {
  expect(countVitest(JSON.stringify(report))).toEqual(counts);
});

test.each([
  ['a test for another window is not left out', playwright, { passed: 5, failed: 0, leftOut: 0 }],
  ['an error outside of tests', { ...playwright, errors: [{}] }, { passed: 5, failed: 1, leftOut: 0 }],
])('Playwright: %s', (_, report, counts) => {
  expect(countPlaywright(JSON.stringify(report))).toEqual(counts);
});
