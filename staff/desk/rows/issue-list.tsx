import type { Issue } from '#lib/issue.ts';

type IssueListProps = { issues: Issue[] /** Whether the file is named with each. */; files?: boolean };

const GROUPS = [
  { severity: 'error', title: 'Errors', note: 'They stop the site from being published.' },
  { severity: 'warning', title: 'Warnings', note: 'They stop nothing. Decide for yourself.' },
] as const;

/** Issues as the check tells them: errors first, each with its place and how to fix it. */
export function IssueList({ issues, files = false }: IssueListProps) {
  if (issues.length === 0) return <p className="fine">No issues.</p>;
  return GROUPS.map(({ severity, title, note }) => {
    const found = issues.filter((issue) => issue.severity === severity);
    if (found.length === 0) return null;
    return (
      <section key={severity} className={`issues ${severity}`}>
        <h3>
          {title} ({found.length})
        </h3>
        <p className="note">{note}</p>
        <ol>
          {found.map((issue) => (
            <li key={`${issue.file}:${issue.line}:${issue.column}:${issue.rule}:${issue.message}`}>
              <p className="place">
                {files && `content/${issue.file}, `}line {issue.line} · <code>{issue.rule}</code>
              </p>
              <p>{issue.message}</p>
              <p className="fix">Fix: {issue.fix}</p>
            </li>
          ))}
        </ol>
      </section>
    );
  });
}
