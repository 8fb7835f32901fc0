import { countIssues } from '#lib/checks/reports/count-issues.ts';
import { KINDS, type Kind } from '#lib/content/model/kinds.ts';
import type { Site } from '#lib/site.ts';
import { RoomFrame } from '#staff/page/room-frame.tsx';
import { deskSiteOf } from '../desk-site-of.ts';
import { launchListOf } from '../launch/launch-list-of.ts';
import { IssueCountMark } from './issue-count-mark.tsx';
import { IssueList } from './issue-list.tsx';
import { RowFilter } from './row-filter.tsx';
import { type Column, chooseRows, readRowQuery, toSortPath } from './row-query.ts';
import { RowTable } from './row-table.tsx';
import { toRows } from './to-rows.ts';

type PagesPageProps = {
  site: Site;
  query: Record<string, string | string[] | undefined>;
  /** The files of which something is saved and not public yet; null where no one knows. */
  notPublic: ReadonlySet<string> | null;
};

const ORDER: Column[] = ['title', 'issues', 'kind', 'parent', 'updated', 'words', 'grade', 'in', 'out'];

/** All pages of the site, narrowed and sorted as the address says, and what else has issues. */
export function PagesPage({ site, query: asked, notPublic }: PagesPageProps) {
  const { pages, drafts, issues } = deskSiteOf(site);
  const query = readRowQuery(asked);
  const rows = toRows(site, notPublic ?? undefined);
  const shown = chooseRows(rows, query);
  const files = new Set(pages.map(({ file }) => file));
  const elsewhere = issues.filter(({ file }) => !files.has(file));
  const columns = ORDER.map((column) => ({
    column,
    path: toSortPath(query, column),
    sorted:
      query.sort === column ? (query.down ? ('descending' as const) : ('ascending' as const)) : undefined,
  }));
  const open = launchListOf(site, process.env);
  const kinds = (Object.keys(KINDS) as Kind[]).map((kind) => ({ kind, name: KINDS[kind].name.one }));
  return (
    <RoomFrame path="/desk/" heading="The whole site">
      <dl className="counts">
        <div>
          <dt>Pages</dt>
          <dd>{pages.length - drafts.length}</dd>
        </div>
        <div>
          <dt>Drafts</dt>
          <dd>{drafts.length}</dd>
        </div>
        <div>
          <dt>Issues</dt>
          <dd>
            <IssueCountMark {...countIssues(site.issues)} />
          </dd>
        </div>
        <div>
          <dt>Open before launch</dt>
          <dd>
            <a href="/desk/launch/">{open.count}</a>
          </dd>
        </div>
      </dl>
      <RowFilter
        query={query}
        kinds={kinds}
        shown={shown.length}
        all={rows.length}
        knowsPublic={notPublic !== null}
      />
      <RowTable rows={shown} columns={columns} />
      {elsewhere.length > 0 && (
        <section id="elsewhere">
          <h2>Not on a page: facts, menus, sources</h2>
          <IssueList issues={elsewhere} site={site} />
        </section>
      )}
    </RoomFrame>
  );
}
