import type { Issue } from '../../issue.ts';

/** How many issues there are, by severity, and in how many files. */
export type Counts = { errors: number; warnings: number; files: number };

/** Counts issues. */
export function countIssues(issues: readonly Pick<Issue, 'severity' | 'file'>[]): Counts {
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  return {
    errors,
    warnings: issues.length - errors,
    files: new Set(issues.map(({ file }) => file)).size,
  };
}

/** A number of things in words, such as "2 errors"; nothing for none. */
export function counted(n: number, noun: string): string {
  return n === 0 ? '' : `${n} ${noun}${n === 1 ? '' : 's'}`;
}

/** How many errors and warnings there are, such as "2 errors, 1 warning". */
export function toIssueWords({ errors, warnings }: Omit<Counts, 'files'>, between = ', '): string {
  return (
    [counted(errors, 'error'), counted(warnings, 'warning')].filter(Boolean).join(between) || 'No issues'
  );
}
