import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderLister, listCommitted } from '#staff/repository/list-files.ts';
import { openRepository } from '#staff/repository/open-repository.ts';
import { bareSite, git, newFolder } from '../saves/store-of.ts';

const HOME = 'content/pages/home.mdx';

test('a repository gets its branches and a desk, and one that has them keeps them', async () => {
  const { gitDir, folder } = bareSite();
  const { desk } = await openRepository(gitDir, join(folder, 'staff'));
  const branches = () => git(gitDir, 'for-each-ref', '--format=%(refname:short) %(objectname)');
  const head = git(gitDir, 'rev-parse', 'HEAD');
  expect(branches()).toBe(`draft ${head}\nlive ${head}\nmain ${head}`);
  expect(readFileSync(join(desk, HOME), 'utf8')).toContain('Harbor Practice');
  // Draft begins at what readers see, and neither is moved by another start.
  git(join(folder, 'work'), 'commit', '--quiet', '--allow-empty', '-m', 'More');
  git(join(folder, 'work'), 'push', '--quiet', gitDir, 'HEAD:main');
  await openRepository(gitDir, join(folder, 'staff'));
  expect(branches()).toContain(`draft ${head}\nlive ${head}\nmain `);
  expect(branches()).not.toContain(`main ${head}`);
});

test('what is listed is the same in a repository and in a folder, and what changed is seen', async () => {
  const { gitDir, folder } = bareSite({ 'public/images/a/b.png': 'x', 'content/pages/ü ö.txt': 'y' });
  const repository = await openRepository(gitDir, join(folder, 'staff'));
  const list = folderLister(repository.desk);
  const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1);
  expect(list().sort(byPath)).toEqual((await listCommitted(repository)).sort(byPath));
  const before = list();
  writeFileSync(join(repository.desk, HOME), 'other');
  expect(list().filter(({ sha }) => !before.some((each) => each.sha === sha))).toEqual([
    { path: HOME, sha: git(repository.desk, 'hash-object', HOME) },
  ]);
});

test('a desk that is half made, or gone, is made anew', async () => {
  const { gitDir, folder } = bareSite();
  const data = join(folder, 'staff');
  const { desk } = await openRepository(gitDir, data);
  for (const damage of [
    () => rmSync(desk, { recursive: true }),
    () => rmSync(join(desk, '.git')),
    () => writeFileSync(join(gitDir, 'worktrees/desk/locked'), 'initializing'),
    () => rmSync(join(gitDir, 'worktrees'), { recursive: true }) ?? rmSync(desk, { recursive: true }),
    () => git(desk, 'checkout', '--quiet', '--detach'),
  ]) {
    damage();
    await openRepository(gitDir, data);
    expect(git(desk, 'status', '--porcelain', '--branch')).toBe('## draft');
  }
});

test('a copy of a repository, such as one from a backup, is opened beside the one that it was copied from', async () => {
  const { gitDir, folder } = bareSite();
  const { desk } = await openRepository(gitDir, join(folder, 'staff'));
  cpSync(gitDir, join(folder, 'copy.git'), { recursive: true });
  const copy = await openRepository(join(folder, 'copy.git'), join(folder, 'other'));
  for (const each of [desk, copy.desk])
    expect(git(each, 'status', '--porcelain', '--branch')).toBe('## draft');
});

test('what cannot be opened is told in a sentence', async () => {
  const { gitDir, folder } = bareSite();
  const data = join(folder, 'staff');
  const reason = (repository: string, place = data) =>
    openRepository(repository, place).then(
      () => 'opened',
      (error: Error) => error.message,
    );
  expect(await reason(join(folder, 'none'))).toMatch(/^SITE_REPO: there is no folder .*none\.$/);
  const empty = newFolder();
  expect(await reason(empty)).toMatch(/^SITE_REPO: .* is not a Git repository\.$/);
  expect(await reason(join(folder, 'work/.git'))).toMatch(
    / is not a bare repository\. Make one: git clone --bare /,
  );
  git(empty, 'init', '--quiet', '--bare');
  expect(await reason(empty)).toMatch(/ has no commit on its default branch\. Push the site to it first\.$/);
  mkdirSync(join(data, 'desk'), { recursive: true });
  writeFileSync(join(data, 'desk/mine.txt'), 'mine');
  expect(await reason(gitDir)).toMatch(/is there already, and is no desk of/);
  expect(existsSync(join(data, 'desk/mine.txt'))).toBe(true);
  expect(await reason(gitDir, join(folder, 'other'))).toBe('opened');
  expect(await reason(gitDir, join(folder, 'third'))).toMatch(
    /are open in .*other.* already\. One room at a time/,
  );
  const { PATH } = process.env;
  process.env.PATH = '/nowhere';
  expect(await reason(gitDir).finally(() => Object.assign(process.env, { PATH }))).toBe(
    'Git is missing on this machine. Install it: apt-get install git',
  );
});

test('no setting and no hook of the machine, an account or the repository runs or counts', async () => {
  const { gitDir, folder } = bareSite();
  const mark = join(folder, 'ran');
  mkdirSync(join(gitDir, 'hooks'));
  for (const hook of ['reference-transaction', 'post-checkout', 'post-index-change']) {
    writeFileSync(join(gitDir, 'hooks', hook), `#!/bin/sh\ntouch '${mark}'\n`, { mode: 0o755 });
  }
  await openRepository(gitDir, join(folder, 'staff'));
  expect(existsSync(mark)).toBe(false);
  renameSync(join(folder, 'staff'), join(folder, 'moved'));
  await openRepository(gitDir, join(folder, 'staff'));
  expect(existsSync(join(folder, 'staff/desk', HOME))).toBe(true);
});
