import { Day } from '#components/facts/day.tsx';
import { SITE_LANGUAGE } from '#lib/languages.ts';
import { deskPathOf } from '#staff/paths/desk-path-of.ts';
import { previewPathOf } from '#staff/paths/preview-path-of.ts';
import type { InLanguage } from '../links/elsewhere-of.ts';
import { IssueCountMark } from '../rows/issue-count-mark.tsx';
import type { Row } from '../rows/to-rows.ts';

type PageSummaryProps = {
  row: Row;
  /** The same page in the other languages of the site. */
  elsewhere: readonly InLanguage[];
  editorPath: string;
  /** Whether it is a translation, and its original was changed later. */
  isOutdated: boolean;
  /** Where its history is told; null where no one keeps one. */
  historyPath: string | null;
};

/** What a page is, in a few words and numbers, and the ways to it. */
export function PageSummary({ row, elsewhere, isOutdated, editorPath, historyPath }: PageSummaryProps) {
  return (
    <>
      <p className="ways">
        <a className="button" href={previewPathOf(row.path)}>
          Open the page
        </a>
        <a className="button" href={editorPath}>
          Edit it
        </a>
        {historyPath && <a href={historyPath}>History</a>}
        {historyPath && isOutdated && <a href={`${historyPath}original/`}>What changed in the original</a>}
        <span className="place">{row.path}</span>
      </p>
      {row.draft && (
        <p className="note">
          <span className="draft">Draft</span> Readers do not see it. Its issues are those it would have if it
          were published now.
        </p>
      )}
      <dl className="counts">
        <div>
          <dt>Issues</dt>
          <dd>
            <IssueCountMark {...row} />
          </dd>
        </div>
        <div>
          <dt>Kind</dt>
          <dd>{row.kindName}</dd>
        </div>
        {elsewhere.map(({ language, page, isOutdated }) => (
          <div key={language}>
            <dt>In {language}</dt>
            <dd>
              {page ? <a href={deskPathOf(page)}>{page.frontmatter.navLabel}</a> : 'no page'}
              {isOutdated && ', older than this one'}
            </dd>
          </div>
        ))}
        <div>
          <dt>Below</dt>
          <dd>{row.parent || 'no page'}</dd>
        </div>
        <div>
          <dt>Updated</dt>
          <dd>
            <Day day={row.updated} lang={SITE_LANGUAGE} />
          </dd>
        </div>
        <div>
          <dt>Words</dt>
          <dd>{row.words.toLocaleString('en-US')}</dd>
        </div>
        {row.grade !== null && (
          <div>
            <dt>Years of school to read it</dt>
            <dd>{row.grade.toFixed(1)}</dd>
          </div>
        )}
        <div>
          <dt>Links in, out</dt>
          <dd>
            {row.linksIn}, {row.linksOut}
          </dd>
        </div>
      </dl>
    </>
  );
}
