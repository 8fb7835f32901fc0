import type { RowQuery } from './row-query.ts';

type RowFilterProps = {
  query: RowQuery;
  /** The kinds to choose from, each with what staff call it. */
  kinds: { kind: string; name: string }[];
  shown: number;
  all: number;
  /** Whether it is known what is not public yet. */
  knowsPublic: boolean;
};

/** The form that narrows the list of pages. */
export function RowFilter({
  query: { sort, down, kind, only, q },
  kinds,
  shown,
  all,
  knowsPublic,
}: RowFilterProps) {
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
          {kinds.map(({ kind, name }) => (
            <option key={kind} value={kind}>
              {name}
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
          <option value="overdue">Overdue for review</option>
          {knowsPublic && <option value="not-public">Not public yet</option>}
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
