import type { Issue } from '#lib/issue.ts';

export type IssueCount = { errors: number; warnings: number };

/** How many errors and warnings there are. */
export function countIssues(issues: readonly Pick<Issue, 'severity'>[]): IssueCount {
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: issues.length - errors };
}

/** A count in words, such as "2 errors, 1 warning". */
export function toIssueWords({ errors, warnings }: IssueCount): string {
  const parts = [counted(errors, 'error'), counted(warnings, 'warning')].filter(Boolean);
  return parts.join(', ') || 'No issues';
}

const counted = (n: number, noun: string) => (n === 0 ? '' : `${n} ${noun}${n === 1 ? '' : 's'}`);
