import type { Person } from './commit-files.ts';
import { IMPORT, toCommitHead } from './commit-head.ts';
import { commitOf, RELEASE, type Repository } from './repository.ts';
import { runGit } from './run-git.ts';

/** Makes a commit of a tree after another commit, lets `release` lead to it, wherever that led before, and gives its id. */
export async function commitTree(
  repository: Repository,
  tree: string,
  after: string,
  person: Person,
  message: string,
): Promise<string> {
  const input = [...toCommitHead(RELEASE, after, person, message), `M 040000 ${tree} `, '', 'done', ''];
  await runGit(repository.gitDir, [...IMPORT, '--force'], { input: Buffer.from(input.join('\n')) });
  return commitOf(repository, RELEASE);
}
