import { IssueCountMark } from './issue-count-mark.tsx';
import type { Column } from './row-query.ts';
import type { Row } from './to-rows.ts';

type RowTableProps = {
  rows: Row[];
  /** The columns in their order, each with the address that orders by it. */
  columns: { column: Column; path: string; sorted: 'ascending' | 'descending' | undefined }[];
};

const LABELS = {
  title: 'Page',
  issues: 'Issues',
  kind: 'Kind',
  parent: 'Below',
  updated: 'Updated',
  words: 'Words',
  grade: 'Grade',
  in: 'Links in',
  out: 'Links out',
} as const satisfies Record<Column, string>;

/** What a phone has room for. The page itself has the rest. */
const ON_A_PHONE: readonly Column[] = ['title', 'issues', 'updated'];

const ARROWS = { ascending: '▲', descending: '▼' } as const;

/** The pages, a row each; the heads of the columns sort them. */
export function RowTable({ rows, columns }: RowTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard (axe, scrollable-region-focusable)
    <section className="scrolls" aria-label="All pages" tabIndex={0}>
      <table className="pages">
        <thead>
          <tr>
            {columns.map(({ column, path, sorted }) => (
              <th
                key={column}
                scope="col"
                aria-sort={sorted}
                className={ON_A_PHONE.includes(column) ? undefined : 'wide-only'}
              >
                <a href={path}>
                  {LABELS[column]}
                  {sorted && <span aria-hidden="true"> {ARROWS[sorted]}</span>}
                </a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.href}>
              <th scope="row">
                <a href={row.href}>{row.title}</a>
                {row.draft && <span className="draft">Draft</span>}
                {row.notPublic && <span className="note not-public">Not public yet</span>}
                {row.overdue && <span className="draft">Review overdue</span>}
                <span className="path">{row.path}</span>
              </th>
              <td>
                <IssueCountMark {...row} />
              </td>
              <td className="wide-only">{row.kindName}</td>
              <td className="wide-only">{row.parent}</td>
              <td className="number" data-label={LABELS.updated}>
                {row.updated}
              </td>
              <td className="number wide-only">{row.words.toLocaleString('en-US')}</td>
              <td className="number wide-only">{row.grade?.toFixed(1)}</td>
              <td className="number wide-only">{row.linksIn}</td>
              <td className="number wide-only">{row.linksOut}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
