import type { ContentFile } from '../../content/load/parse-page.ts';
import type { Edit, Issue, Position } from '../../issue.ts';
import { type Counts, countIssues } from './count-issues.ts';

/**
 * The shape of the report for programs. Fields may be added; one that is taken out or changes its meaning raises `version`.
 * `file` is the path of the file as it was asked for, with the folder of the content.
 */
export type JsonReport = { version: 1; summary: Counts; issues: JsonIssue[] };

/** An edit says which words become others, and where they stand as editors count: programs read the file as it lies on the disk. */
type JsonIssue = Omit<Issue, 'edit' | 'inEditor' | 'field'> & {
  edit?: Position & { from: string; to: string };
};

/** The report for programs, on the files of a content folder. */
export function toJson(
  issues: readonly Issue[],
  contentDir = 'content',
  files: readonly ContentFile[] = [],
): string {
  const texts = new Map(files.map(({ file, text }) => [file, text]));
  const report: JsonReport = {
    version: 1,
    summary: countIssues(issues),
    issues: issues.map(({ edit, inEditor: _, field: __, ...issue }) => ({
      ...issue,
      file: `${contentDir}/${issue.file}`,
      ...(edit && { edit: toWords(edit, texts.get(edit.file) ?? '') }),
    })),
  };
  return JSON.stringify(report, null, 2);
}

function toWords({ start, end, text: to }: Edit, text: string): JsonIssue['edit'] {
  const lines = text.slice(0, start).split('\n');
  const column = (lines.at(-1)?.length ?? 0) + 1;
  return { line: lines.length, column, from: text.slice(start, end), to };
}
