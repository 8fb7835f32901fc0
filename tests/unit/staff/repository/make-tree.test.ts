import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeTree } from '#staff/repository/make-tree.ts';
import { readAt } from '#staff/repository/read-blobs.ts';
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

test('what an id leads to is asked of Git once, and what a branch leads to each time', async () => {
  const { repository, gitDir } = await openedSite();
  const live = git(gitDir, 'rev-parse', 'live');
  const text = await readAt(repository, HOME, live);
  expect(await readAt(repository, HOME, 'refs/heads/live')).toEqual(text);
  rmSync(join(gitDir, 'objects'), { recursive: true });
  expect(await readAt(repository, HOME, live)).toEqual(text);
  await expect(readAt(repository, HOME, 'refs/heads/live')).rejects.toThrow('not a git repository');
});
