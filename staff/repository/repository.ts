import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { notedAt } from './noted-at.ts';
import { runGit } from './run-git.ts';

/** The site's repository, and the folder that holds everything saved as files. The truth is the branch: the folder is made from it. */
export type Repository = {
  readonly gitDir: string;
  readonly desk: string;
  /** Whether the desk may not be what the branch holds: a save could not bring it up. */
  lags: boolean;
  /** The commit that the desk was last made from; null before it was made. */
  at: string | null;
};

/** What readers see. */
export const LIVE = 'refs/heads/live';
/** That, and everything saved since. */
export const DRAFT = 'refs/heads/draft';
/** What is being published: the files of `live`, with the chosen ones of `draft`. */
export const RELEASE = 'refs/heads/release';
/** Which commit each build was made of, by its id. */
export const BUILDS = 'refs/builds';

/** Brings the files of the desk to what the branch holds. */
export async function syncDesk(repository: Repository): Promise<void> {
  repository.lags = true;
  // Asked first: a branch that moves meanwhile is seen by the next who asks.
  const at = await commitOf(repository, DRAFT);
  // Git makes the files of a folder that is gone, and not the folder.
  mkdirSync(repository.desk, { recursive: true });
  await inDesk(repository, ['reset', '--hard', '--quiet']);
  repository.at = at;
  repository.lags = false;
}

/**
 * Brings up the desk where its files are gone, or the branch is no longer at the commit that they were made from: another program may have moved it.
 */
export async function bringUpDesk(repository: Repository): Promise<void> {
  const isThere = existsSync(join(repository.desk, 'content'));
  const isCurrent = isThere && repository.at === (await commitOf(repository, DRAFT));
  if (repository.lags || !isCurrent) await syncDesk(repository);
}

/** The commit that a branch is at. */
export async function commitOf({ gitDir }: Repository, branch: string): Promise<string> {
  const noted = notedAt(gitDir, branch);
  if (noted !== null) return noted;
  return (await runGit(gitDir, ['rev-parse', '--verify', '--quiet', `${branch}^{commit}`])).toString().trim();
}

/** Runs Git on the files of the desk. */
export const inDesk = ({ gitDir, desk }: Repository, args: readonly string[]) =>
  runGit(recordOf(gitDir), [`--work-tree=${desk}`, ...args], { timeout: 120_000 });

/** Where Git keeps what it knows of the desk. */
export const recordOf = (gitDir: string) => join(gitDir, 'worktrees/desk');
