import { existsSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  BUILDS,
  commitOf,
  DRAFT,
  inDesk,
  LIVE,
  RELEASE,
  type Repository,
  recordOf,
  syncDesk,
} from './repository.ts';
import { GitError, runGit } from './run-git.ts';

// The blank id stands for "not there yet": a branch that someone else made in the meantime is left alone.
const NONE = '0'.repeat(40);

/**
 * Opens a bare repository: makes the branches `live` and `draft` where they are missing, and a worktree of `draft` in `<folder>/desk`, and mends
 * what a kill has left. One room at a time may have it open.
 */
export async function openRepository(gitDir: string, folder: string): Promise<Repository> {
  if (!existsSync(gitDir)) throw new GitError(`SITE_REPO: there is no folder ${gitDir}.`);
  const bare = (await runGit(gitDir, ['rev-parse', '--is-bare-repository']).catch(explain)).toString().trim();
  if (bare !== 'true') {
    throw new GitError(
      `SITE_REPO: ${gitDir} is not a bare repository. Make one: git clone --bare ${gitDir} /srv/site.git`,
    );
  }
  await mkdir(folder, { recursive: true });
  const repository: Repository = {
    gitDir: realpathSync(gitDir),
    desk: join(realpathSync(folder), 'desk'),
    lags: true,
    at: null,
  };
  const builds = existsSync(join(gitDir, BUILDS)) ? readdirSync(join(gitDir, BUILDS)) : [];
  const refs = [DRAFT, LIVE, RELEASE, ...builds.map((name) => `${BUILDS}/${name.replace(/\.lock$/, '')}`)];
  for (const ref of refs) rmSync(join(gitDir, `${ref}.lock`), { force: true });
  for (const name of readdirSync(gitDir)) {
    if (name.startsWith('fast_import_crash_')) rmSync(join(gitDir, name), { force: true });
  }
  await makeBranch(repository, LIVE, 'HEAD');
  await makeBranch(repository, DRAFT, LIVE);
  await makeDesk(repository);
  await runGit(gitDir, ['-c', 'gc.auto=6700', 'gc', '--auto', '--quiet'], { timeout: 600_000 });
  return repository;

  function explain(error: GitError): never {
    if (!/not a git repository/i.test(error.message)) throw error;
    throw new GitError(`SITE_REPO: ${gitDir} is not a Git repository.`);
  }
}

async function makeBranch(repository: Repository, branch: string, from: string): Promise<void> {
  const commitAt = (name: string) => commitOf(repository, name).catch(() => null);
  if (await commitAt(branch)) return;
  const start = await commitAt(from);
  const { gitDir } = repository;
  if (start) await runGit(gitDir, ['update-ref', '--', branch, start, NONE]);
  else
    throw new GitError(
      `SITE_REPO: ${gitDir} has no commit on its default branch. Push the site to it first.`,
    );
}

// A worktree that was half made, moved or damaged is made anew: it holds nothing that the branch does not hold.
async function makeDesk(repository: Repository): Promise<void> {
  const { gitDir, desk } = repository;
  const record = recordOf(gitDir);
  const owner = textOf(join(record, 'gitdir'));
  const isOurs = owner === join(desk, '.git');
  // A copy of the repository has the record of the one that it was copied from.
  const isTheirs = owner !== null && textOf(owner) === `gitdir: ${record}`;
  if (isTheirs && !isOurs) {
    throw new GitError(`The drafts of ${gitDir} are open in ${owner} already. One room at a time has them.`);
  }
  if (!isOurs && existsSync(desk) && readdirSync(desk).length > 0) {
    throw new GitError(
      `${desk} is there already, and is no desk of ${gitDir}. Move it away, or name another folder.`,
    );
  }
  const isWhole =
    isOurs &&
    textOf(join(desk, '.git')) === `gitdir: ${record}` &&
    textOf(join(record, 'HEAD')) === `ref: ${DRAFT}` &&
    !existsSync(join(record, 'locked'));
  if (isWhole) {
    try {
      await syncDesk(repository);
      await inDesk(repository, ['clean', '-ffdq']);
      return;
    } catch (error) {
      // Its index may be locked, or in pieces. What else is wrong is told when it is made anew.
      console.error((error as Error).message);
    }
  }
  rmSync(desk, { recursive: true, force: true });
  rmSync(record, { recursive: true, force: true });
  await runGit(gitDir, ['worktree', 'add', '--quiet', desk, 'draft'], { timeout: 120_000 });
  await syncDesk(repository);
}

function textOf(path: string): string | null {
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : null;
}
