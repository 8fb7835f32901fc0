import { expect, test } from 'vitest';
import { toRows } from '#staff/desk/rows/to-rows.ts';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { homeWith } from '../../../checks/issues.ts';
import { storyAsDraft } from '../story-as-draft.ts';

const rowOf = (path: string, changed?: Parameters<typeof siteWith>[0]) =>
  toRows(siteWith(changed)).find((row) => row.path === path);

test('a row says what the table shows', () => {
  expect(rowOf('/below/')).toMatchInlineSnapshot(`
    {
      "draft": false,
      "errors": 0,
      "grade": 2.5,
      "href": "/desk/page/pillars/below/",
      "kind": "pillar",
      "kindName": "Main page",
      "linksIn": 3,
      "linksOut": 2,
      "notPublic": false,
      "overdue": false,
      "parent": "Main thing",
      "path": "/below/",
      "title": "The smaller thing",
      "updated": "2026-11-22",
      "warnings": 0,
      "words": 10,
    }
  `);
});

test('every page has a row, and a draft one that is marked', () => {
  const rows = toRows(siteWith(storyAsDraft()));
  const pathsOf = (all: readonly { path: string }[]) => all.map(({ path }) => path).sort();
  expect(pathsOf(rows)).toEqual(pathsOf(siteWith().pages));
  expect(rows.filter(({ draft }) => draft).map(({ path }) => path)).toEqual(['/articles/story/']);
});

test('a draft has the place that it would have', () => {
  expect(rowOf('/articles/story/', storyAsDraft())).toMatchObject({ parent: 'Smaller thing', linksOut: 1 });
});

test('links of drafts do not count for pages that readers see', () => {
  expect(rowOf('/below/')?.linksIn).toBe(3);
  expect(rowOf('/below/', storyAsDraft())?.linksIn).toBe(2);
});

test('issues are counted by page', () => {
  expect(rowOf('/', homeWith('A [broken link](/nowhere/).'))).toMatchObject({ errors: 1, warnings: 0 });
});

test('the first page stands below none', () => {
  expect(rowOf('/')?.parent).toBe('');
});

test('a page whose review is overdue is marked, and one of which something is not public', () => {
  const fields = (next: string) => `reviewed:\n  by: ada\n  on: 2025-11-01\n  next: ${next}\nupdated:`;
  const markedIn = (next: string) =>
    toRows(siteWith(changedFile('pillars/below.mdx', 'updated:', fields(next))), new Set(['pages/home.mdx']));
  const late = markedIn('2026-11-21');
  expect(late.filter(({ overdue }) => overdue).map(({ path }) => path)).toEqual(['/below/']);
  expect(late.filter(({ notPublic }) => notPublic).map(({ path }) => path)).toEqual(['/']);
  expect(markedIn('2026-11-22').filter(({ overdue }) => overdue)).toEqual([]);
});
