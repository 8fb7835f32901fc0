import { expect, test } from 'vitest';
import { countIssues, toIssueWords } from '#staff/desk/rows/count-issues.ts';

const ERROR = { severity: 'error' } as const;
const WARNING = { severity: 'warning' } as const;

test('errors and warnings are counted apart', () => {
  expect(countIssues([ERROR, WARNING, ERROR])).toEqual({ errors: 2, warnings: 1 });
});

test.each([
  [[], 'No issues'],
  [[ERROR], '1 error'],
  [[WARNING, WARNING], '2 warnings'],
  [[ERROR, ERROR, WARNING], '2 errors, 1 warning'],
])('%j in words', (issues, words) => {
  expect(toIssueWords(countIssues(issues))).toBe(words);
});
