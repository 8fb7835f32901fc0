import type { RowQuery } from '#lib/desk/row-query.ts';
import { KIND_NAMES } from './kind-names.ts';

type RowFilterProps = { query: RowQuery; shown: number; all: number };

export function RowFilter({ query: { sort, down, kind, only, q }, shown, all }: RowFilterProps) {
  return (
    <form className="filter" action="/desk/" method="get">
      <input type="hidden" name="sort" value={sort} />
      <input type="hidden" name="order" value={down ? 'down' : 'up'} />
      <label>
        Words in title or address
        <input type="search" name="q" defaultValue={q} />
      </label>
      <label>
        Kind
        <select name="kind" defaultValue={kind ?? ''}>
          <option value="">All kinds</option>
          {Object.entries(KIND_NAMES).map(([name, label]) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label>
        Show
        <select name="only" defaultValue={only ?? ''}>
          <option value="">All pages</option>
          <option value="issues">Pages with issues</option>
          <option value="drafts">Drafts</option>
        </select>
      </label>
      <button type="submit">Show</button>
      <p role="status">
        {shown === all ? `All ${all} pages` : `${shown} of ${all} pages`}
        {shown !== all && (
          <>
            {' · '}
            <a href="/desk/">Show all</a>
          </>
        )}
      </p>
    </form>
  );
}
