import type { Issue } from '#lib/issue.ts';
import type { Site } from '#lib/site.ts';
import { guideTo } from '#staff/guide/path.ts';
import { toEditorWords } from './to-editor-words.ts';

type IssueListProps = {
  issues: Issue[];
  site: Pick<Site, 'pages' | 'drafts' | 'facts'>;
  /** Whether they are those of a draft, which stop no one until it is to be published. */
  isDraft?: boolean;
};

const GROUPS = [
  { severity: 'error', title: 'Errors', note: 'They stop the site from being published.' },
  { severity: 'warning', title: 'Warnings', note: 'They stop nothing. Decide for yourself.' },
] as const;

const OF_DRAFT = 'They stop nothing while it is a draft. Mend them before it is to be published.';

/** Issues in the words of the editor: errors first, each with how to fix it and a link to its place there. */
export function IssueList({ issues, site, isDraft = false }: IssueListProps) {
  if (issues.length === 0) return <p className="fine">No issues.</p>;
  return GROUPS.map(({ severity, title, note }) => {
    const found = issues.filter((issue) => issue.severity === severity);
    if (found.length === 0) return null;
    return (
      <section key={severity} className={`issues ${severity}`}>
        <h3>
          {title} ({found.length})
        </h3>
        <p className="note">{isDraft && severity === 'error' ? OF_DRAFT : note}</p>
        <ol>
          {found.map((issue) => {
            const { message, fix, place } = toEditorWords(issue, site);
            return (
              <li key={`${issue.file}:${issue.line}:${issue.column}:${issue.rule}:${issue.message}`}>
                <p className="place">
                  {place && <a href={place.href}>{place.label}</a>}{' '}
                  <a href={guideTo(issue.rule)}>
                    <span className="unseen">What this means: </span>
                    <code>{issue.rule}</code>
                  </a>
                </p>
                <p>{message}</p>
                <p className="fix">Fix: {fix}</p>
              </li>
            );
          })}
        </ol>
      </section>
    );
  });
}
