import type { Issue } from '../../issue.ts';
import { toSummary } from './to-summary.ts';

/** The report that people read: where, what, how to fix it, one after the other, and the count at the end. */
export function toText(issues: readonly Issue[], contentDir = 'content'): string {
  const parts = issues.map(
    ({ file, line, column, severity, rule, message, fix }) =>
      `${contentDir}/${file}:${line}:${column}  ${severity}  ${rule}\n  ${message}\n  Fix: ${fix.replaceAll('\n', '\n    ')}\n`,
  );
  return [...parts, ...mendableIn(issues), toSummary(issues)].join('\n');
}

function mendableIn(issues: readonly Issue[]): string[] {
  const count = issues.filter(({ edit }) => edit).length;
  if (count === 0) return [];
  return [`${count === 1 ? 'One of these is' : `${count} of these are`} fixed by: npm run check -- --fix`];
}
