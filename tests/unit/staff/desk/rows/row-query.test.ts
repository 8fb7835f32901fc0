import { expect, test } from 'vitest';
import { chooseRows, readRowQuery, toSortPath } from '#staff/desk/rows/row-query.ts';
import type { Row } from '#staff/desk/rows/to-rows.ts';

const row = (title: string, rest: Partial<Row> = {}): Row => ({
  href: `/desk/page/pages/${title}/`,
  title,
  path: `/${title.toLowerCase()}/`,
  kind: 'page',
  kindName: 'Other page',
  draft: false,
  overdue: false,
  notPublic: false,
  parent: '',
  updated: '2026-11-22',
  words: 100,
  grade: 5,
  linksIn: 1,
  linksOut: 1,
  errors: 0,
  warnings: 0,
  ...rest,
});

const ROWS = [
  row('Beta', { words: 300, warnings: 3, overdue: true }),
  row('Alpha', { words: 200, kind: 'article', errors: 1, notPublic: true }),
  row('Gamma', { words: 100, draft: true }),
];

const titlesFor = (params: Record<string, string | string[]>) =>
  chooseRows(ROWS, readRowQuery(params)).map(({ title }) => title);

test('at first, what has to be fixed stands at the top, errors before warnings', () => {
  expect(titlesFor({})).toEqual(['Alpha', 'Beta', 'Gamma']);
});

test.each([
  [{ sort: 'title' }, ['Alpha', 'Beta', 'Gamma']],
  [{ sort: 'title', order: 'down' }, ['Gamma', 'Beta', 'Alpha']],
  [{ sort: 'words' }, ['Beta', 'Alpha', 'Gamma']],
  [{ sort: 'words', order: 'up' }, ['Gamma', 'Alpha', 'Beta']],
])('rows are ordered by %j', (params, titles) => {
  expect(titlesFor(params)).toEqual(titles);
});

test('rows that are equal stand by their titles, whichever the order', () => {
  expect(titlesFor({ sort: 'updated', order: 'down' })).toEqual(['Alpha', 'Beta', 'Gamma']);
});

test.each([
  [{ kind: 'article' }, ['Alpha']],
  [{ only: 'issues' }, ['Alpha', 'Beta']],
  [{ only: 'drafts' }, ['Gamma']],
  [{ only: 'overdue' }, ['Beta']],
  [{ only: 'not-public' }, ['Alpha']],
  [{ q: 'BET' }, ['Beta']],
  [{ q: '/gam' }, ['Gamma']],
  [{ q: 'beta nothing' }, []],
  [{ q: '  ' }, ['Alpha', 'Beta', 'Gamma']],
])('of the rows, %j are chosen', (params, titles) => {
  expect(titlesFor(params)).toEqual(titles);
});

test.each<Parameters<typeof titlesFor>[0]>([
  { sort: 'nothing' },
  { sort: 'constructor' },
  { sort: ['title', 'words'] },
  { kind: 'people', only: '1', order: 'x' },
])('what an address should not say is passed over: %j', (params) => {
  expect(titlesFor(params)).toEqual(['Alpha', 'Beta', 'Gamma']);
});

test('the column that orders the rows offers the other way round, and keeps what was chosen', () => {
  const query = readRowQuery({ sort: 'words', kind: 'article', q: 'a & b' });
  expect(toSortPath(query, 'words')).toBe('/desk/?sort=words&order=up&kind=article&q=a+%26+b');
});

test('another column starts with what one looks for', () => {
  const query = readRowQuery({});
  expect(toSortPath(query, 'title')).toBe('/desk/?sort=title&order=up');
  expect(toSortPath(query, 'grade')).toBe('/desk/?sort=grade&order=down');
});
