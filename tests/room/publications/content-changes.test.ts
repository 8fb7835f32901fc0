import { expect, test } from 'vitest';
import { contentChanges, treeWithContentOf } from '#staff/publications/jobs/content-changes.ts';
import { makeTree } from '#staff/repository/make-tree.ts';
import { committedStore, git } from '../saves/store-of.ts';

const HOME = 'content/pages/home.mdx';
const HOUSE = 'content/pages/house.mdx';

test('a file that was renamed is gone from where it was, and nothing but content counts', async () => {
  const { repository } = await committedStore();
  const idAt = (at: string) => git(repository.gitDir, 'rev-parse', at).trim();
  const [live, home] = [idAt('live'), idAt(`live:${HOME}`)];
  const renamed = await makeTree(
    repository,
    live,
    new Map([
      [HOME, null],
      [HOUSE, home],
      ['package.json', home],
    ]),
  );
  expect(await contentChanges(repository, live, renamed)).toEqual(
    new Map([
      [HOME, null],
      [HOUSE, home],
    ]),
  );
  const back = await treeWithContentOf(repository, renamed, live);
  expect([idAt(`${back}:content`), idAt(`${back}:package.json`)]).toEqual([idAt('live:content'), home]);
});
