import { expect, test } from 'vitest';
import { toSiteMap } from '#staff/desk/links/to-site-map.ts';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { storyAsDraft } from '../story-as-draft.ts';

const nodesOf = (changed?: Parameters<typeof siteWith>[0]) => toSiteMap(siteWith(changed)).nodes;
const nodeAt = (path: string, changed?: Parameters<typeof siteWith>[0]) =>
  nodesOf(changed).find((node) => node.path === path);

const pathsOf = (nodes: readonly { path: string }[]) => nodes.map(({ path }) => path).sort();
const PATHS = pathsOf(siteWith().pages);

test('every page is on the map once', () => {
  expect(pathsOf(nodesOf())).toEqual(PATHS);
});

test('the first page is in the middle, and those with none below stand on the outer ring', () => {
  const first = nodeAt('/');
  expect(first).toMatchObject({ branch: null, inner: true });
  // Not minus zero either, which is no other place.
  expect([Math.abs(first?.x ?? 1), Math.abs(first?.y ?? 1)]).toEqual([0, 0]);
  const outer = nodesOf().filter(({ inner }) => !inner);
  expect(new Set(outer.map(({ x, y }) => Math.round(Math.hypot(x, y))))).toEqual(new Set([200]));
});

test('nothing stands outside of the picture', () => {
  const { size, nodes } = toSiteMap(siteWith());
  for (const { x, y } of nodes) expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThan(size / 2);
});

test('a page has a curve for each page that its words lead to', () => {
  expect(nodeAt('/below/')).toMatchObject({ out: 2, in: 3, depth: 1 });
  expect(nodeAt('/below/')?.curves).toHaveLength(2);
});

test('a draft is on the map', () => {
  expect(nodeAt('/articles/story/', storyAsDraft())).toMatchObject({ draft: true });
});

test.each([
  ['a missing parent', changedFile('pillars/below.mdx', 'parent: top', 'parent: nothing')],
  [
    'a circle of parents',
    changedFile('pillars/top.mdx', 'audience: person', 'audience: person\nparent: below'),
  ],
])('pages are on the map in spite of %s', (_, changed) => {
  expect(pathsOf(nodesOf(changed))).toEqual(PATHS);
});
