import type { Issue } from '../../issue.ts';
import { counted, countIssues, toIssueWords } from './count-issues.ts';

/** The last line of a report. */
export function toSummary(issues: readonly Issue[]): string {
  if (issues.length === 0) return 'The content has no issues.';
  const counts = countIssues(issues);
  return `${toIssueWords(counts, ' and ')} in ${counted(counts.files, 'file')}.`;
}
