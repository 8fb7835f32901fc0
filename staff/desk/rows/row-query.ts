import { KINDS, type Kind } from '#lib/content/model/kinds.ts';
import type { Row } from './to-rows.ts';

/** The columns of the table, and what each is ordered by. */
const COLUMNS = {
  title: (row) => row.title,
  kind: (row) => row.kind,
  parent: (row) => row.parent,
  updated: (row) => row.updated,
  words: (row) => row.words,
  grade: (row) => row.grade ?? 0,
  in: (row) => row.linksIn,
  out: (row) => row.linksOut,
  // An error outweighs all warnings.
  issues: (row) => row.errors * 1_000 + row.warnings,
} as const satisfies Record<string, (row: Row) => string | number>;

/** The pages that alone may be shown. */
const ONLY = ['issues', 'drafts', 'overdue', 'not-public'] as const;

export type Column = keyof typeof COLUMNS;

/** Which rows are shown, and in which order, as the address says. */
export type RowQuery = {
  sort: Column;
  down: boolean;
  kind: Kind | null;
  only: (typeof ONLY)[number] | null;
  /** Words that the title or the address has. */
  q: string;
};

type Params = Readonly<Record<string, string | string[] | undefined>>;

/** Reads a query from the address. What it does not know, it passes over. */
export function readRowQuery(params: Params): RowQuery {
  const named = <Name extends string>(key: string, names: readonly Name[]): Name | null =>
    names.find((name) => name === params[key]) ?? null;
  const sort = named('sort', Object.keys(COLUMNS) as Column[]) ?? 'issues';
  const order = named('order', ['up', 'down']);
  return {
    sort,
    down: order ? order === 'down' : startsDown(sort),
    kind: named('kind', Object.keys(KINDS) as Kind[]),
    only: named('only', ONLY),
    q: typeof params.q === 'string' ? params.q.trim() : '',
  };
}

/** The address that orders the same rows by a column: the other way round where they are ordered by it already. */
export function toSortPath(query: RowQuery, sort: Column): string {
  const down = query.sort === sort ? !query.down : startsDown(sort);
  const { kind, only, q } = query;
  const params = { sort, order: down ? 'down' : 'up', kind, only, q };
  const given = Object.entries(params).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return `/desk/?${new URLSearchParams(given)}`;
}

/** The rows that a query asks for, in its order; rows that are equal in it stand by their titles. */
export function chooseRows(rows: readonly Row[], { sort, down, kind, only, q }: RowQuery): Row[] {
  const words = q.toLowerCase().split(/\s+/);
  const orderOf = COLUMNS[sort];
  return rows
    .filter((row) => kind === null || row.kind === kind)
    .filter((row) => only !== 'issues' || row.errors + row.warnings > 0)
    .filter((row) => only !== 'drafts' || row.draft)
    .filter((row) => only !== 'overdue' || row.overdue)
    .filter((row) => only !== 'not-public' || row.notPublic)
    .filter(({ title, path }) => words.every((word) => `${title} ${path}`.toLowerCase().includes(word)))
    .sort((a, b) => (down ? -1 : 1) * compare(orderOf(a), orderOf(b)) || compare(a.title, b.title));
}

// Words from A to Z; of numbers, the largest are what one looks for.
const startsDown = (sort: Column) => !['title', 'kind', 'parent'].includes(sort);

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : `${a}`.localeCompare(`${b}`, 'en');
}
