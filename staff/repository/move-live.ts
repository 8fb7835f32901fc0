import { notedAt } from './noted-at.ts';
import { BUILDS, LIVE, type Repository } from './repository.ts';
import { runGit } from './run-git.ts';

/** Lets `live` lead to another commit, and a build with it. Where `live` no longer leads to the commit that is named, it throws, and nothing moves. */
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
  const noted = notedAt(gitDir, `${BUILDS}/${build}`);
  if (noted !== null) return noted;
  const words = ['for-each-ref', '--format=%(objectname)', `${BUILDS}/${build}`];
  return (await runGit(gitDir, words)).toString().trim() || null;
}

/** Notes the commit of a build that was made, where no earlier one is known: it may be the same as what readers had once. */
export async function noteBuild(repository: Repository, build: string, commit: string): Promise<void> {
  if (await commitOfBuild(repository, build)) return;
  await runGit(repository.gitDir, ['update-ref', `${BUILDS}/${build}`, commit]);
}
