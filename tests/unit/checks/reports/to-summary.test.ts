import { expect, test } from 'vitest';
import { toSummary } from '#lib/checks/reports/to-summary.ts';
import { issue } from './issue.ts';

const WARNING = issue({ severity: 'warning' });

test.each([
  [[], 'The content has no issues.'],
  [[issue()], '1 error in 1 file.'],
  [[issue(), issue({ file: 'a' }), issue({ file: 'a' })], '3 errors in 2 files.'],
  [[WARNING, WARNING], '2 warnings in 1 file.'],
  [[issue(), WARNING], '1 error and 1 warning in 1 file.'],
])('%#: what is wrong is summed up in a sentence', (issues, sentence) => {
  expect(toSummary(issues)).toBe(sentence);
});
