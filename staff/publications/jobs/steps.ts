import { statfsSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { titleOf } from '#lib/content/names/title-of.ts';
import { commitTree } from '#staff/repository/commit-tree.ts';
import { commitOfBuild, moveLive, noteBuild } from '#staff/repository/move-live.ts';
import { readAt } from '#staff/repository/read-blobs.ts';
import { commitOf, LIVE, RELEASE } from '#staff/repository/repository.ts';
import { errorsIn } from '../candidate/candidates.ts';
import { askPublic } from '../machine/ask-public.ts';
import { handOver, wantRelease } from '../machine/hand-over.ts';
import {
  currentBuild,
  isHeld,
  keptBuild,
  type Outcome,
  readBuildLog,
  readOutcome,
  readProgress,
  wantedOf,
} from '../machine/machine-files.ts';
import type { Stage } from '../publications.ts';
import { addressesChanged } from './addresses-changed.ts';
import { treeWithContentOf } from './content-changes.ts';
import type { Job } from './job-rows.ts';
import { rebase } from './rebase.ts';
import { strayIn } from './stray-in.ts';
import { fail, type Step, type Works } from './works.ts';

const now = () => new Date().toISOString();

const LIVE_MOVED =
  'Meanwhile the developer changed the site, or went back on the server. Look at it again, and publish it then.';
const HELD = 'The developer is updating the site. This goes on by itself as soon as that is done.';

/** Waits while the developer updates the site. */
async function whileHeld({ machineDir, show, pause }: Works, job: Job): Promise<void> {
  if (!isHeld(machineDir)) return;
  show(job, { waitsFor: HELD });
  while (isHeld(machineDir)) await pause();
  show(job, { waitsFor: null });
}

function diskFailure({ machineDir, patience }: Works, job: Job): Partial<Job> | null {
  const { bavail, bsize } = statfsSync(machineDir);
  const free = bavail * bsize;
  if (free >= patience.freeBytes) return null;
  const inMegabytes = (bytes: number) => `${Math.floor(bytes / 1024 ** 2).toLocaleString('en-US')} MB`;
  return fail(
    job,
    `The disk of the server is almost full: ${inMegabytes(free)} are free, and a publication needs ${inMegabytes(patience.freeBytes)}. Tell the developer.`,
  );
}

const waiting: Step = async (works, job) => {
  await whileHeld(works, job);
  return diskFailure(works, job) ?? { stage: 'checking', since: now() };
};

/** Puts together what readers are to see, upon what they see by now, and checks it. */
const checking: Step = async (works, job) => {
  const { repository, machineDir, siteAt, settle, onStep } = works;
  await settle();
  const base = await commitOf(repository, LIVE);
  const isBack = job.kind === 'go back';
  const earlier = isBack ? await commitOfBuild(repository, job.build ?? '') : null;
  if (isBack && (earlier === null || !keptBuild(machineDir, job.build ?? ''))) {
    return fail(job, 'The version that was asked for is no longer kept. Choose another one.');
  }
  const tree =
    earlier === null
      ? await rebase(repository, { base: job.base, tree: job.tree ?? job.base }, base)
      : await treeWithContentOf(repository, base, earlier);
  onStep('commits');
  const commit = await commitTree(repository, tree, base, job.by, messageOf(job));
  const stray = isBack ? null : await strayIn(repository, base, commit);
  if (stray !== null) return fail(job, tampered(stray));
  const [before, after] = [await siteAt(base), await siteAt(commit)];
  // What readers had once was checked then, and may be what is needed at once.
  const [error] = isBack ? [] : errorsIn(after);
  if (error) {
    const path = `content/${error.file}`;
    const text = path.startsWith('content/../') ? null : await readAt(repository, path, commit);
    const title = text ? `“${titleOf(path, text.toString())}”: ` : '';
    const { message = error.message, fix = error.fix } = error.inEditor ?? {};
    return fail(job, `${title}${message} ${fix}`, { path: text ? path : null });
  }
  const addresses = addressesChanged(before, after);
  return { stage: isBack ? 'switching' : 'building', base, commit, addresses, since: now(), tries: 0 };
};

const messageOf = ({ note, pages, kind }: Job) =>
  note || (kind === 'publish' ? `Publish ${pages.map(({ title }) => title).join(', ')}` : 'Go back');

const tampered = (path: string) =>
  `It would change “${path}”, which is no part of what staff write. Tell the developer at once: no one can do that in the editor.`;

/** So often a build is begun: the machine may have been started anew meanwhile. */
const MOST_TRIES = 2;

/** Hands the content over, and follows the build until it is made. */
const building: Step = async (works, asked) => {
  const { repository, machineDir, patience, onStep, note, show, pause } = works;
  let job = asked;
  let seen = Date.now();
  while (true) {
    const progress = readProgress(machineDir);
    const own = progress?.job === job.id && !progress.isGone ? progress : null;
    const isWanted = wantedOf(machineDir, 'build') === job.id;
    // What is wanted stands for itself: what is told of the build may be of the one before.
    if (job.tries > 0 && own && !isWanted) {
      seen = Date.now();
      if (own.state === 'built') {
        if (own.build === null) return fail(job, BUILD_BROKE, { log: readBuildLog(machineDir) });
        onStep('notes the build');
        await noteBuild(repository, own.build, job.commit ?? '');
        return { stage: 'switching', build: own.build, since: now() };
      }
      if (own.state === 'failed') return fail(job, BUILD_BROKE, { log: readBuildLog(machineDir) });
      if (own.state !== job.stage) return { stage: own.state };
      const { done, total } = own;
      if (own.state === 'looking' && (job.looked?.done !== done || job.looked?.total !== total)) {
        show(job, { looked: { done, total } });
        job = { ...job, looked: { done, total } };
      }
    } else if (isWanted) seen = Date.now();
    else if (job.tries === 0 || Date.now() - seen > patience.pickUp) {
      if (job.tries >= MOST_TRIES) return fail(job, BUILD_GONE, { log: readBuildLog(machineDir) });
      await whileHeld(works, job);
      const failure = diskFailure(works, job) ?? (await changedMeanwhile(works, job));
      if (failure) return failure;
      job = note(job, { stage: 'building', tries: job.tries + 1, since: now(), looked: null });
      onStep('hands over the files');
      await handOver(repository, machineDir, { id: job.id, commit: job.commit ?? '' }, onStep);
      onStep('handed over');
      seen = Date.now();
    }
    if (Date.now() - Date.parse(job.since) > patience.build) {
      if (wantedOf(machineDir, 'build') === job.id) unlinkIfThere(join(machineDir, 'wanted/build'));
      return fail(job, BUILD_LATE, { log: readBuildLog(machineDir) });
    }
    await pause();
  }
};

const BUILD_BROKE =
  'The pages could not be made. It is nothing that staff can mend: send the developer what stands below.';
const BUILD_GONE =
  'The pages could not be made: twice, the server ended before they were done. Tell the developer.';
const BUILD_LATE = 'The pages were not made in time. Try again later, and tell the developer.';

/** Why what was put together may not go on: readers see something else by now, or it is no longer what was checked. */
async function changedMeanwhile({ repository }: Works, job: Job): Promise<Partial<Job> | null> {
  if ((await commitOf(repository, LIVE)) !== job.base) return fail(job, LIVE_MOVED);
  const commit = await commitOf(repository, RELEASE).catch(() => null);
  const stray = commit === null ? null : await strayIn(repository, job.base, commit);
  if (stray !== null) return fail(job, tampered(stray));
  if (commit !== job.commit) {
    return fail(
      job,
      'What was checked is no longer what would be published. Try again, and tell the developer.',
    );
  }
  return null;
}

/** Lets the build go live, and waits until the machine has done it. */
const switching: Step = async (works, job) => {
  const { repository, machineDir, patience, onStep, pause } = works;
  const build = job.build ?? '';
  const isUnderWay = (outcome: Outcome | null) => outcome?.state === 'under way' && outcome.build === build;
  let stamp: string | null = null;
  if (wantedOf(machineDir, 'release') !== build && !isUnderWay(readOutcome(machineDir))) {
    if (currentBuild(machineDir) === build) return { stage: 'asking', since: now() };
    await whileHeld(works, job);
    if ((await commitOf(repository, LIVE)) !== job.base) return fail(job, LIVE_MOVED);
    stamp = readOutcome(machineDir)?.stamp ?? '';
    onStep('asks for the switch');
    await wantRelease(machineDir, build);
    onStep('asked for the switch');
  }
  const began = Date.now();
  while (Date.now() - began < patience.switch) {
    const outcome = readOutcome(machineDir);
    const isTaken = wantedOf(machineDir, 'release') === null;
    // One of before may have told of the same build: its time has seconds.
    const isNew = outcome !== null && outcome.stamp !== stamp && outcome.when >= Date.parse(job.since) - 1000;
    if (isTaken && isNew && !isUnderWay(outcome)) {
      if (currentBuild(machineDir) === build || (outcome.state === 'live' && outcome.build === build)) {
        return { stage: 'asking', since: now() };
      }
      if (outcome.state === 'failed' && (outcome.build === build || outcome.build === '')) {
        return fail(job, NOT_SWITCHED, { log: outcome.why });
      }
    }
    await pause();
  }
  if (currentBuild(machineDir) === build) return { stage: 'asking', since: now() };
  unlinkIfThere(join(machineDir, 'wanted/release'));
  return fail(job, NOT_SWITCHED, { log: 'return-2-intimacy-live did not answer in time.' });
};

const NOT_SWITCHED =
  'The new pages were made, and the server did not put them in place. Try again, and tell the developer if it stays like this.';

/** Asks as a reader asks, and lets `live` lead to what was published. */
const asking: Step = async (works, job) => {
  const { repository, machineDir, origin, patience, onStep, pause } = works;
  const build = job.build ?? '';
  const end = Date.now() + patience.ask;
  let problem = await askPublic(origin, machineDir, build, job.addresses);
  while (problem !== null && Date.now() < end) {
    await pause();
    problem = await askPublic(origin, machineDir, build, job.addresses);
  }
  if (problem !== null) {
    const sentence = 'Look at the site yourself, and tell the developer what stands below.';
    const isThere = currentBuild(machineDir) === build;
    return fail(job, sentence, { log: problem, ...(isThere && { readers: MAYBE_SEEN }) });
  }
  onStep('moves live');
  const live = await commitOf(repository, LIVE);
  const commit = job.commit ?? '';
  if (live !== commit) {
    if (live !== job.base) return fail(job, LIVE_MOVED, { readers: MAYBE_SEEN });
    await moveLive(repository, { from: live, to: commit, build: job.kind === 'publish' ? build : null });
  }
  onStep('moved live');
  return { stage: 'live' };
};

export const MAYBE_SEEN =
  'The new pages are in place on the server, but they do not come as they should. Some readers may see the new ones by now.';

/** What is done at each stage, to come to the next. Building and looking are one: the machine tells which it is. */
export const STEPS: Readonly<Record<Exclude<Stage, 'live' | 'failed'>, Step>> = {
  waiting,
  checking,
  building,
  looking: building,
  switching,
  asking,
};

function unlinkIfThere(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // Someone took it at this moment.
  }
}
