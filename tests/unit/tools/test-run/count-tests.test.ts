import { expect, test } from 'vitest';
import { countPlaywright, countVitest } from '#tools/test-run/count-tests.ts';

const vitest = {
  numPassedTests: 5,
  numFailedTests: 0,
  numFailedTestSuites: 0,
  numPendingTests: 0,
  testResults: [],
};

const testIn = (projectName: string, status: string, why?: string) => ({
  projectName,
  status,
  annotations: why ? [{ type: 'skip', description: why }] : [],
});
const specs = [
  { tests: [testIn('phone-scripts', 'expected'), testIn('phone-no-scripts', 'skipped')] },
  { tests: [testIn('phone-scripts', 'expected'), testIn('phone-no-scripts', 'skipped', 'Needs scripts.')] },
];
const playwright = { stats: { expected: 2, unexpected: 0 }, errors: [], suites: [{ suites: [{ specs }] }] };
const engines = {
  ...playwright,
  suites: [
    {
      specs: [
        {
          tests: [testIn('Firefox', 'expected'), testIn('WebKit', 'skipped', 'left out: WebKit is not here')],
        },
        { tests: [testIn('Firefox at home', 'expected'), testIn('WebKit', 'unexpected')] },
      ],
    },
  ],
};

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

test('Vitest: what waits for the night is left out by night alone', () => {
  const assertionResults = [
    { status: 'passed', tags: [] },
    { status: 'skipped', tags: ['nightly'] },
    { status: 'skipped', tags: [] },
  ];
  const report = JSON.stringify({ ...vitest, numPendingTests: 2, testResults: [{ assertionResults }] });
  expect(countVitest(report, 'day')).toEqual({ passed: 5, failed: 0, leftOut: 1, postponed: 1 });
  expect(countVitest(report, 'night')).toEqual({ passed: 5, failed: 0, leftOut: 2 });
});

test.each([
  [
    'a test for another window is not left out',
    playwright,
    { passed: 2, failed: 0, leftOut: 0, passedIn: { Chromium: 2 } },
  ],
  [
    'an error outside of tests',
    { ...playwright, errors: [{}] },
    { passed: 2, failed: 1, leftOut: 0, passedIn: { Chromium: 2 } },
  ],
  [
    'each engine, and those of one that is not here',
    engines,
    { passed: 2, failed: 0, leftOut: 1, passedIn: { Firefox: 2 } },
  ],
])('Playwright: %s', (_, report, counts) => {
  expect(countPlaywright(JSON.stringify(report))).toEqual(counts);
});
