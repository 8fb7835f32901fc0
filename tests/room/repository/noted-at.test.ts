import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listCommitted } from '#staff/repository/list-files.ts';
import { listTree } from '#staff/repository/list-tree.ts';
import { commitOfBuild, moveLive } from '#staff/repository/move-live.ts';
import { openRepository } from '#staff/repository/open-repository.ts';
import { readAt } from '#staff/repository/read-blobs.ts';
import { commitOf, DRAFT, LIVE } from '#staff/repository/repository.ts';
import { gitThat } from '../saves/git-that.ts';
import { bareSite, git } from '../saves/store-of.ts';

const BUILD = 'a'.repeat(64);
const HOME = 'content/pages/home.mdx';

async function openedSite() {
  const { gitDir, folder } = bareSite();
  const repository = await openRepository(gitDir, join(folder, 'staff'));
  const commit = git(gitDir, 'commit-tree', 'HEAD^{tree}', '-p', 'HEAD', '-m', 'More');
  return { gitDir, repository, commit };
}

test('where a branch and a build are is read without a process of Git, after each move', async () => {
  const { gitDir, repository, commit } = await openedSite();
  const head = git(gitDir, 'rev-parse', 'HEAD');
  const asked = async () => [await commitOf(repository, LIVE), await commitOf(repository, DRAFT)];
  const putBack = gitThat('exit 1');
  expect(await asked()).toEqual([head, head]);
  putBack();
  await moveLive(repository, { from: head, to: commit, build: BUILD });
  gitThat('exit 1');
  expect(await asked()).toEqual([commit, head]);
  expect(await commitOfBuild(repository, BUILD)).toBe(commit);
});

test('what an id, or a branch that has not moved, leads to is asked of Git once', async () => {
  const { gitDir, repository, commit } = await openedSite();
  const head = git(gitDir, 'rev-parse', 'HEAD');
  const look = () =>
    Promise.all([
      listCommitted(repository),
      readAt(repository, HOME),
      readAt(repository, HOME, head),
      listTree(repository, LIVE, ['content']),
    ]);
  const before = await look();
  const putBack = gitThat('exit 1');
  expect(await look()).toEqual(before);
  writeFileSync(join(gitDir, DRAFT), `${commit}\n`);
  await expect(readAt(repository, HOME)).rejects.toThrow('git cat-file failed');
  putBack();
  expect(await readAt(repository, HOME)).toEqual(before[1]);
});

test('however else Git may note it, it is found', async () => {
  const { gitDir, repository, commit } = await openedSite();
  const head = git(gitDir, 'rev-parse', 'HEAD');
  await moveLive(repository, { from: head, to: commit, build: BUILD });
  git(gitDir, 'pack-refs', '--all', '--prune');
  expect(await commitOf(repository, LIVE)).toBe(commit);
  expect(await commitOfBuild(repository, BUILD)).toBe(commit);
  git(gitDir, 'symbolic-ref', DRAFT, LIVE);
  expect(await commitOf(repository, DRAFT)).toBe(commit);
  // What is packed is older than what lies beside it.
  git(gitDir, 'update-ref', LIVE, head);
  expect(await commitOf(repository, LIVE)).toBe(head);
});

test('what is damaged, not there, or no name of a build is no commit', async () => {
  const { gitDir, repository } = await openedSite();
  for (const text of [
    '',
    'x',
    'f'.repeat(39),
    `${'1'.repeat(41)}\n`,
    '\0'.repeat(41),
    'ref: refs/heads/none\n',
  ]) {
    writeFileSync(join(gitDir, LIVE), text);
    await expect(commitOf(repository, LIVE)).rejects.toThrow(/^git rev-parse failed/);
  }
  await expect(commitOf(repository, 'refs/heads/none')).rejects.toThrow(/^git rev-parse failed/);
  expect(await commitOfBuild(repository, BUILD)).toBe(null);
  expect(await commitOfBuild(repository, '../heads/draft')).toBe(null);
  rmSync(gitDir, { recursive: true });
  await expect(commitOf(repository, LIVE)).rejects.toThrow(`There is no repository at ${gitDir}.`);
});
