import { commitTree } from '#staff/repository/commit-tree.ts';
import { commitOfBuild, moveLive } from '#staff/repository/move-live.ts';
import { commitOf, LIVE, type Repository } from '#staff/repository/repository.ts';
import { askPublic } from '../machine/ask-public.ts';
import { currentBuild, isHeld, readOutcome } from '../machine/machine-files.ts';
import { hasSameContent, treeWithContentOf } from './content-changes.ts';
import type { Job } from './job-rows.ts';

const DEVELOPER = { id: 'developer', name: 'The developer' };

type Settled = { repository: Repository; machineDir: string; origin: string };

/**
 * Makes a function that lets `live` follow what readers get: the build that `current` leads to is the truth, where it is known what it was made of.
 * Someone may have gone back on the machine, or a publication (one of those that failed) was put in place and did not answer. That one is given back
 * where it answers by now: readers see it.
 */
export function liveSettler({
  repository,
  machineDir,
  origin,
}: Settled): (failed: readonly Job[]) => Promise<Job | null> {
  // What was found to be so is so until one of the two moves.
  let agreed = '';
  return async (failed) => {
    const build = currentBuild(machineDir);
    if (build === null || isHeld(machineDir) || readOutcome(machineDir)?.state === 'under way') return null;
    const live = await commitOf(repository, LIVE);
    if (agreed === `${build} ${live}`) return null;
    const ours = failed.find((job) => job.failure?.stage === 'asking' && job.build === build && job.commit);
    const made = ours?.commit ?? (await commitOfBuild(repository, build));
    if (made === null) return null;
    if (await hasSameContent(repository, live, made)) {
      agreed = `${build} ${live}`;
      return null;
    }
    const isNext = ours?.base === live;
    const to = isNext ? made : await after(live, made, ours);
    await moveLive(repository, { from: live, to, build: isNext && ours?.kind === 'publish' ? build : null });
    return ours && (await askPublic(origin, machineDir, build, ours.addresses)) === null ? ours : null;
  };

  async function after(live: string, made: string, ours: Job | undefined): Promise<string> {
    const tree = await treeWithContentOf(repository, live, made);
    return commitTree(repository, tree, live, ours?.by ?? DEVELOPER, ours?.note || 'Went back on the server');
  }
}
