import type { Issue } from '../../issue.ts';

/** How many issues there are, by severity, and in how many files. */
export type Counts = { errors: number; warnings: number; files: number };

/** Counts issues. */
export function countsOf(issues: readonly Issue[]): Counts {
  const errors = issues.filter((issue) => issue.severity === 'error').length;
  return {
    errors,
    warnings: issues.length - errors,
    files: new Set(issues.map((issue) => issue.file)).size,
  };
}

/** The last line of a report. */
export function toSummary(issues: readonly Issue[]): string {
  if (issues.length === 0) return 'The content has no issues.';
  const { errors, warnings, files } = countsOf(issues);
  const counts = [count(errors, 'error'), count(warnings, 'warning')].filter(Boolean);
  return `${counts.join(' and ')} in ${count(files, 'file')}.`;
}

const count = (n: number, noun: string) => (n === 0 ? '' : `${n} ${noun}${n === 1 ? '' : 's'}`);
