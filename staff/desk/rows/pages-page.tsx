import { countIssues } from '#lib/checks/reports/count-issues.ts';
import { KINDS } from '#lib/content/model/kinds.ts';
import { pageKinds } from '#lib/content/model/page-kinds.ts';
import { groupTodos } from '#lib/launch/group-todos.ts';
import { launchTodosOf } from '#lib/launch/launch-todos-of.ts';
import { openSettingsOf } from '#lib/launch/settings.ts';
import type { Site } from '#lib/site.ts';
import { deskSiteOf } from '#staff/desk/desk-site-of.ts';
import { IssueCountMark } from '#staff/desk/rows/issue-count-mark.tsx';
import { IssueList } from '#staff/desk/rows/issue-list.tsx';
import { RowFilter } from '#staff/desk/rows/row-filter.tsx';
import { type Column, chooseRows, readRowQuery, toSortPath } from '#staff/desk/rows/row-query.ts';
import { RowTable } from '#staff/desk/rows/row-table.tsx';
import { toRows } from '#staff/desk/rows/to-rows.ts';
import { RoomFrame } from '#staff/page/room-frame.tsx';

type PagesPageProps = { site: Site; query: Record<string, string | string[] | undefined> };

const ORDER: Column[] = ['title', 'issues', 'kind', 'parent', 'updated', 'words', 'grade', 'in', 'out'];

export function PagesPage({ site, query: asked }: PagesPageProps) {
  const { pages, drafts, issues } = deskSiteOf(site);
  const query = readRowQuery(asked);
  const rows = toRows(site);
  const shown = chooseRows(rows, query);
  const files = new Set(pages.map(({ file }) => file));
  const elsewhere = issues.filter(({ file }) => !files.has(file));
  const columns = ORDER.map((column) => ({
    column,
    path: toSortPath(query, column),
    sorted:
      query.sort === column ? (query.down ? ('descending' as const) : ('ascending' as const)) : undefined,
  }));
  const open = groupTodos([...launchTodosOf(site), ...openSettingsOf(process.env)]);
  const kinds = pageKinds().map((kind) => ({ kind, name: KINDS[kind].name.one }));
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
      <RowFilter query={query} kinds={kinds} shown={shown.length} all={rows.length} />
      <RowTable rows={shown} columns={columns} />
      {elsewhere.length > 0 && (
        <section>
          <h2>Files that are no page</h2>
          <IssueList issues={elsewhere} site={site} />
        </section>
      )}
    </RoomFrame>
  );
}
