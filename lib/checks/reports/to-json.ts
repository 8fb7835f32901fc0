import type { Issue } from '../../issue.ts';
import { type Counts, countIssues } from './count-issues.ts';

/**
 * The shape of the report for programs. Fields may be added; one that is taken out or changes its meaning raises `version`.
 * `file` is the path of the file as it was asked for, with the folder of the content.
 */
export type JsonReport = { version: 1; summary: Counts; issues: Issue[] };

/** The report for programs. */
export function toJson(issues: readonly Issue[], contentDir = 'content'): string {
  const report: JsonReport = {
    version: 1,
    summary: countIssues(issues),
    issues: issues.map((issue) => ({ ...issue, file: `${contentDir}/${issue.file}` })),
  };
  return JSON.stringify(report, null, 2);
}
