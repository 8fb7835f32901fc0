import { LIVE, type Repository } from './repository.ts';
import { runGit } from './run-git.ts';

/** Where it is written which commit a build was made of. */
export const BUILDS = 'refs/builds';

/** Lets `live` lead to another commit, if it still leads to the one that is named: else it throws, and nothing moves. A build may get its commit with it. */
export async function moveLive(
  { gitDir }: Repository,
  { from, to, build }: { from: string; to: string; build: string | null },
): Promise<void> {
  const lines = [
    `update ${LIVE} ${to} ${from}`,
    ...(build === null ? [] : [`update ${BUILDS}/${build} ${to}`]),
  ];
  await runGit(gitDir, ['update-ref', '--stdin'], { input: Buffer.from(`${lines.join('\n')}\n`) });
}

/** The commit that a build was made of; null where that is not known. */
export async function commitOfBuild({ gitDir }: Repository, build: string): Promise<string | null> {
  const words = ['for-each-ref', '--format=%(objectname)', `${BUILDS}/${build}`];
  return (await runGit(gitDir, words)).toString().trim() || null;
}

/** Notes the commit of a build that was made, where no earlier one is known: it may be the same as what readers had once. */
export async function noteBuild(repository: Repository, build: string, commit: string): Promise<void> {
  if (await commitOfBuild(repository, build)) return;
  await runGit(repository.gitDir, ['update-ref', `${BUILDS}/${build}`, commit]);
}
