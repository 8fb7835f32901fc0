import type { Issue } from '../../issue.ts';
import { counted, countIssues, toIssueWords } from './count-issues.ts';

/** The last line of a report, on what readers see and on what they do not. */
export function toSummary(issues: readonly Issue[], unpublished: readonly Issue[] = []): string {
  if (unpublished.length === 0)
    return issues.length === 0 ? 'The content has no issues.' : `${inWords(issues)}.`;
  const published = issues.length === 0 ? 'What readers see has no issues' : inWords(issues);
  return `${published}. What no reader sees has ${inWords(unpublished)}.`;
}

function inWords(issues: readonly Issue[]): string {
  const counts = countIssues(issues);
  return `${toIssueWords(counts, ' and ')} in ${counted(counts.files, 'file')}`;
}
