export type Counts = { passed: number; failed: number };

export const NONE: Counts = { passed: 0, failed: 0 };

/** Counts the tests in a report of Vitest's JSON reporter. A file that could not be loaded counts as a failed test. */
export function countVitest(json: string): Counts {
  const report: { numPassedTests: number; numFailedTests: number; numFailedTestSuites: number } =
    JSON.parse(json);
  return {
    passed: report.numPassedTests,
    failed: Math.max(report.numFailedTests, report.numFailedTestSuites),
  };
}

/**
 * Counts the tests in a report of Playwright's JSON reporter. Where a configuration allows it to be tried again, one that
 * passed then has passed. */
export function countPlaywright(json: string): Counts {
  const { stats, errors }: { stats: Record<'expected' | 'unexpected' | 'flaky', number>; errors: unknown[] } =
    JSON.parse(json);
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length };
}
