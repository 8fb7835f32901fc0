/** `leftOut`: tests that need a program which is not here. */
export type Counts = { passed: number; failed: number; leftOut: number };

export const NONE: Counts = { passed: 0, failed: 0, leftOut: 0 };

/** Counts the tests in a report of Vitest's JSON reporter. A file that could not be loaded counts as a failed test. */
export function countVitest(json: string): Counts {
  const report: Record<
    'numPassedTests' | 'numFailedTests' | 'numFailedTestSuites' | 'numPendingTests',
    number
  > = JSON.parse(json);
  return {
    passed: report.numPassedTests,
    failed: Math.max(report.numFailedTests, report.numFailedTestSuites),
    leftOut: report.numPendingTests,
  };
}

/**
 * Counts the tests in a report of Playwright's JSON reporter. One that is skipped there is about another window or another setting, and
 * is run in that.
 */
export function countPlaywright(json: string): Counts {
  const { stats, errors }: { stats: Record<'expected' | 'unexpected', number>; errors: unknown[] } =
    JSON.parse(json);
  return { ...NONE, passed: stats.expected, failed: stats.unexpected + errors.length };
}
