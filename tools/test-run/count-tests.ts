import { NIGHTLY, type When } from './when.ts';

/** An engine in which pages are tried. */
export type EngineName = 'Chromium' | 'WebKit' | 'Firefox';

/**
 * `leftOut`: tests that need a program which is not here. `postponed`: those of the night, in a run by day. `passedIn`: how many of those that
 * passed ran in which engine.
 */
export type Counts = {
  passed: number;
  failed: number;
  leftOut: number;
  postponed?: number;
  passedIn?: Partial<Record<EngineName, number>>;
};

export const NONE: Counts = { passed: 0, failed: 0, leftOut: 0 };

/** Counts the tests in a report of Vitest's JSON reporter, of a run by day or by night. A file that could not be loaded counts as a failed test. */
export function countVitest(json: string, when: When = 'night'): Counts {
  const report: {
    numPassedTests: number;
    numFailedTests: number;
    numFailedTestSuites: number;
    numPendingTests: number;
    testResults: { assertionResults: { status: string; tags: string[] }[] }[];
  } = JSON.parse(json);
  const postponed = report.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status, tags }) => when === 'day' && status === 'skipped' && tags.includes(NIGHTLY)).length;
  return {
    passed: report.numPassedTests,
    failed: Math.max(report.numFailedTests, report.numFailedTestSuites),
    leftOut: report.numPendingTests - postponed,
    ...(postponed > 0 && { postponed }),
  };
}

type Test = { projectName: string; status: string; annotations: { type: string; description?: string }[] };
type Suite = { specs?: { tests: Test[] }[]; suites?: Suite[] };

/**
 * Counts the tests in a report of Playwright's JSON reporter, and in which engine they ran. One that is skipped is left out where it says so;
 * others are about another window or another setting, and are run in that.
 */
export function countPlaywright(json: string): Counts {
  const report: { stats: { expected: number; unexpected: number }; errors: unknown[]; suites: Suite[] } =
    JSON.parse(json);
  const tests = testsIn(report);
  const passedIn: Counts['passedIn'] = {};
  for (const { projectName } of tests.filter(({ status }) => status === 'expected')) {
    const engine = engineOf(projectName);
    passedIn[engine] = (passedIn[engine] ?? 0) + 1;
  }
  return {
    passed: report.stats.expected,
    failed: report.stats.unexpected + report.errors.length,
    leftOut: tests.filter(isLeftOut).length,
    passedIn,
  };
}

const testsIn = ({ specs = [], suites = [] }: Suite): Test[] => [
  ...specs.flatMap(({ tests }) => tests),
  ...suites.flatMap(testsIn),
];

/** Whether a test that was skipped needs something that is not here. */
const isLeftOut = ({ status, annotations }: Test) =>
  status === 'skipped' && annotations.some(({ description }) => description?.startsWith('left out: '));

/** The engine of a project: the first word of its name, or Chromium. */
function engineOf(project: string): EngineName {
  const [word] = project.split(' ');
  return word === 'WebKit' || word === 'Firefox' ? word : 'Chromium';
}
