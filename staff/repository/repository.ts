import { existsSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { GitError, runGit } from './run-git.ts';

/** The site's repository, and the folder that holds everything saved as files. The truth is the branch: the folder is made from it. */
export type Repository = {
  readonly gitDir: string;
  readonly desk: string;
  /** Whether the desk may not be what the branch holds: a save could not bring it up. */
  lags: boolean;
};

/** What readers see. */
export const LIVE = 'refs/heads/live';
/** That, and everything saved since. */
export const DRAFT = 'refs/heads/draft';

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
  };
  for (const name of [`${DRAFT}.lock`, `${LIVE}.lock`]) rmSync(join(gitDir, name), { force: true });
  for (const name of readdirSync(gitDir)) {
    if (name.startsWith('fast_import_crash_')) rmSync(join(gitDir, name), { force: true });
  }
  await makeBranch(gitDir, LIVE, 'HEAD');
  await makeBranch(gitDir, DRAFT, LIVE);
  await makeDesk(repository);
  await runGit(gitDir, ['-c', 'gc.auto=6700', 'gc', '--auto', '--quiet'], { timeout: 600_000 });
  return repository;

  function explain(error: GitError): never {
    if (!/not a git repository/i.test(error.message)) throw error;
    throw new GitError(`SITE_REPO: ${gitDir} is not a Git repository.`);
  }
}

/** Brings the files of the desk to what the branch holds. */
export async function syncDesk(repository: Repository): Promise<void> {
  repository.lags = true;
  await inDesk(repository, ['reset', '--hard', '--quiet']);
  repository.lags = false;
}

const inDesk = ({ gitDir, desk }: Repository, args: readonly string[]) =>
  runGit(recordOf(gitDir), [`--work-tree=${desk}`, ...args], { timeout: 120_000 });

const recordOf = (gitDir: string) => join(gitDir, 'worktrees/desk');

/** The commit that a branch is at. */
export async function commitOf({ gitDir }: Repository, branch: string): Promise<string> {
  return (await runGit(gitDir, ['rev-parse', '--verify', '--quiet', `${branch}^{commit}`])).toString().trim();
}

async function makeBranch(gitDir: string, branch: string, from: string): Promise<void> {
  const found = await runGit(gitDir, ['rev-parse', '--verify', '--quiet', `${branch}^{commit}`]).catch(
    () => null,
  );
  if (found) return;
  const start = await runGit(gitDir, ['rev-parse', '--verify', '--quiet', `${from}^{commit}`]).catch(
    () => null,
  );
  if (!start) {
    throw new GitError(
      `SITE_REPO: ${gitDir} has no commit on its default branch. Push the site to it first.`,
    );
  }
  await runGit(gitDir, ['update-ref', '--', branch, start.toString().trim(), NONE]);
}

// A worktree that was half made, moved or damaged is made anew: it holds nothing that the branch does not hold.
async function makeDesk(repository: Repository): Promise<void> {
  const { gitDir, desk } = repository;
  const record = recordOf(gitDir);
  const owner = textOf(join(record, 'gitdir'));
  const isOurs = owner === join(desk, '.git');
  if (owner !== null && !isOurs && existsSync(owner)) {
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
    for (const lock of ['index.lock', 'HEAD.lock']) rmSync(join(record, lock), { force: true });
    try {
      await syncDesk(repository);
      await inDesk(repository, ['clean', '-ffdq']);
      return;
    } catch (error) {
      // Its index may be in pieces. What else is wrong is told when it is made anew.
      console.error((error as Error).message);
    }
  }
  rmSync(desk, { recursive: true, force: true });
  rmSync(record, { recursive: true, force: true });
  await runGit(gitDir, ['worktree', 'add', '--quiet', desk, 'draft'], { timeout: 120_000 });
  repository.lags = false;
}

function textOf(path: string): string | null {
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : null;
}
