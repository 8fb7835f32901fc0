import { expect, test } from 'vitest';
import { makeTree } from '#staff/repository/make-tree.ts';
import { git, openedSite } from '../saves/store-of.ts';

const HOME = 'content/pages/home.mdx';

test('a tree has other files in it, whatever they are called, and no branch leads to it', async () => {
  const odd = 'content/pages/"a\\b\né.mdx';
  const { repository, gitDir } = await openedSite();
  const before = git(gitDir, 'for-each-ref');
  const sha = git(gitDir, 'rev-parse', `live:${HOME}`);
  const replaced = new Map<string, string | Buffer | null>([
    [HOME, null],
    ['content/pages/again.mdx', sha],
    [odd, Buffer.from('done\nls ""\n')],
  ]);
  const tree = await makeTree(repository, 'live', replaced);
  expect(git(gitDir, 'diff', '--name-status', '--no-renames', '-z', 'live', tree).split('\0')).toEqual([
    'A',
    odd,
    'A',
    'content/pages/again.mdx',
    'D',
    HOME,
    '',
  ]);
  expect(git(gitDir, 'show', `${tree}:${odd}`)).toBe('done\nls ""');
  expect(git(gitDir, 'for-each-ref')).toBe(before);
  expect(await makeTree(repository, tree, new Map())).toBe(tree);
});
