import { expect, test } from 'vitest';
import { countIssues, toIssueWords } from '#lib/checks/reports/count-issues.ts';

const ERROR = { severity: 'error', file: 'a.mdx' } as const;
const WARNING = { severity: 'warning', file: 'b.mdx' } as const;

test('errors and warnings are counted apart, and each file once', () => {
  expect(countIssues([ERROR, WARNING, ERROR])).toEqual({ errors: 2, warnings: 1, files: 2 });
});

test.each([
  [[], 'No issues'],
  [[ERROR], '1 error'],
  [[WARNING, WARNING], '2 warnings'],
  [[ERROR, ERROR, WARNING], '2 errors, 1 warning'],
])('%j in words', (issues, words) => {
  expect(toIssueWords(countIssues(issues))).toBe(words);
});
