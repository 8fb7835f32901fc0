import type { ContentFile } from '../../content/load/parse-page.ts';
import type { Edit, Issue, Position } from '../../issue.ts';
import { positionAt } from '../../markdown/position.ts';
import { type Counts, countIssues } from './count-issues.ts';

/**
 * The shape of the report for programs. Fields may be added; one that is taken out or changes its meaning raises `version`.
 * `file` is the path of the file as it was asked for, with the folder of the content. What is `unpublished` is in a file that no reader sees, and
 * stops no publication; the summary counts it as well.
 */
export type JsonReport = { version: 1; summary: Counts; issues: JsonIssue[] };

/** An edit says which words become others, and where they stand as editors count: programs read the file as it lies on the disk. */
type JsonIssue = Omit<Issue, 'edit' | 'inEditor' | 'field'> & {
  unpublished?: true;
  edit?: Position & { from: string; to: string };
};

/** The report for programs, on the files of a content folder. */
export function toJson(
  issues: readonly Issue[],
  contentDir = 'content',
  files: readonly ContentFile[] = [],
  isPublished: (issue: Issue) => boolean = () => true,
): string {
  const texts = new Map(files.map(({ file, text }) => [file, text]));
  const report: JsonReport = {
    version: 1,
    summary: countIssues(issues),
    issues: issues.map((issue) => {
      const { edit, inEditor: _, field: __, ...told } = issue;
      return {
        ...told,
        file: `${contentDir}/${issue.file}`,
        ...(isPublished(issue) ? {} : { unpublished: true }),
        ...(edit && { edit: toWords(edit, texts.get(edit.file) ?? '') }),
      };
    }),
  };
  return JSON.stringify(report, null, 2);
}

function toWords({ start, end, text: to }: Edit, text: string): JsonIssue['edit'] {
  return { ...positionAt(text, start), from: text.slice(start, end), to };
}
