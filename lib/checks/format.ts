import type { Issue } from '../issue.ts';

/** The report that people read: where, what, how to fix, one after the other, and the count at the end. */
export function toReport(issues: readonly Issue[], contentDir = 'content'): string {
  const parts = issues.map(
    ({ file, line, column, severity, rule, message, fix }) =>
      `${contentDir}/${file}:${line}:${column}  ${severity}  ${rule}\n  ${message}\n  To mend it: ${fix.replaceAll('\n', '\n    ')}\n`,
  );
  return [...parts, toSummary(issues)].join('\n');
}

/** The last line of the report. */
export function toSummary(issues: readonly Issue[]): string {
  if (issues.length === 0) return 'The content has no issues.';
  const errors = issues.filter((issue) => issue.severity === 'error').length;
  const files = new Set(issues.map((issue) => issue.file)).size;
  const counts = [count(errors, 'error'), count(issues.length - errors, 'warning')].filter(Boolean);
  return `${counts.join(' and ')} in ${count(files, 'file')}.`;
}

const count = (n: number, noun: string) => (n === 0 ? '' : `${n} ${noun}${n === 1 ? '' : 's'}`);
