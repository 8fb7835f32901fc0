import { commitTree } from '#staff/repository/commit-tree.ts';
import { commitOfBuild, moveLive } from '#staff/repository/move-live.ts';
import { commitOf, LIVE, type Repository } from '#staff/repository/repository.ts';
import { askPublic } from '../machine/ask-public.ts';
import { currentBuild, isHeld, readOutcome } from '../machine/machine-files.ts';
import { hasSameContent, treeWithContentOf } from './content-of.ts';
import type { Job } from './job-rows.ts';

const DEVELOPER = { id: 'developer', name: 'The developer' };

type Settled = { repository: Repository; machineDir: string; origin: string; failed: readonly Job[] };

/**
 * Lets `live` follow what readers get: the build that `current` leads to is the truth, where it is known what it was made of. Someone may have gone
 * back on the machine, or a publication was put in place and did not answer. That one is given back where it answers by now: readers see it.
 */
export async function settleLive({ repository, machineDir, origin, failed }: Settled): Promise<Job | null> {
  const build = currentBuild(machineDir);
  if (build === null || isHeld(machineDir) || readOutcome(machineDir)?.state === 'under way') return null;
  const live = await commitOf(repository, LIVE);
  const ours = failed.find((job) => job.failure?.stage === 'asking' && job.build === build && job.commit);
  const made = ours?.commit ?? (await commitOfBuild(repository, build));
  if (made === null || (await hasSameContent(repository, live, made))) return null;
  const isNext = ours?.base === live;
  const to = isNext
    ? made
    : await commitTree(
        repository,
        await treeWithContentOf(repository, live, made),
        live,
        ours?.by ?? DEVELOPER,
        ours?.note || 'Went back on the server',
      );
  await moveLive(repository, { from: live, to, build: isNext && ours?.kind === 'publish' ? build : null });
  if (!ours) return null;
  return (await askPublic(origin, machineDir, build, ours.addresses)) === null ? ours : null;
}
