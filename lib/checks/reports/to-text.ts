import type { Issue } from '../../issue.ts';
import { toSummary } from './to-summary.ts';

/**
 * The report that people read: where, what, how to fix it, one after the other, and the count at the end. What is wrong in what no reader sees
 * stands by itself.
 */
export function toText(
  issues: readonly Issue[],
  contentDir = 'content',
  isPublished: (issue: Issue) => boolean = () => true,
): string {
  const toPart = ({ file, line, column, severity, rule, message, fix }: Issue) =>
    `${contentDir}/${file}:${line}:${column}  ${severity}  ${rule}\n  ${message}\n  Fix: ${fix.replaceAll('\n', '\n    ')}\n`;
  const published = issues.filter(isPublished);
  const others = issues.filter((issue) => !isPublished(issue));
  return [
    ...published.map(toPart),
    ...(others.length > 0 ? [OTHERS] : []),
    ...others.map(toPart),
    ...mendableIn(issues),
    toSummary(published, others),
  ].join('\n');
}

const OTHERS = 'In drafts, and in what else no reader sees. This stops no one from publishing:\n';

function mendableIn(issues: readonly Issue[]): string[] {
  const count = issues.filter(({ edit }) => edit).length;
  if (count === 0) return [];
  return [`${count === 1 ? 'One of these is' : `${count} of these are`} fixed by: npm run check -- --fix`];
}
