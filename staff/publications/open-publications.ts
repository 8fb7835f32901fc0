import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Audit } from '#staff/records/audit.ts';
import { inOne } from '#staff/records/in-one.ts';
import type { OnStep, Person } from '#staff/repository/commit-files.ts';
import { commitOfBuild } from '#staff/repository/move-live.ts';
import { commitOf, LIVE, type Repository } from '#staff/repository/repository.ts';
import { GitError } from '#staff/repository/run-git.ts';
import type { Store } from '#staff/saves/store.ts';
import { candidateReader, putTogether, titlesOf } from './candidate/candidates.ts';
import { noticesOf } from './candidate/notices-of.ts';
import { treeReader } from './candidate/site-at.ts';
import { dateDrafts } from './jobs/date-drafts.ts';
import { type Job, openJobRows } from './jobs/job-rows.ts';
import { liveSettler } from './jobs/settle-live.ts';
import { MAYBE_SEEN, STEPS } from './jobs/steps.ts';
import { toDeed } from './jobs/to-deed.ts';
import { Closed, fail, PATIENCE, type Patience, type Works } from './jobs/works.ts';
import { keptBuildsOf } from './kept-builds-of.ts';
import { currentBuild, keptBuild } from './machine/machine-files.ts';
import type { Begun, Publication, Publications } from './publications.ts';

type Options = {
  repository: Repository;
  /** What saves on `draft`. */
  store: Store;
  records: DatabaseSync;
  audit: Audit;
  /** The folder of the machine, which deploy/site has set up. */
  machineDir: string;
  /** The public origin. */
  origin: string;
  /** Called when a publication is live that changes what matters most: once, and again only where the room was killed while it was called. */
  notify: (publication: Publication) => void | Promise<void>;
  patience?: Patience;
  onStep?: OnStep;
};

/** Opens what publishes, and goes on with what is under way. One room at a time may have it open. */
export function openPublications(options: Options): Publications {
  const { repository, store, records, audit, machineDir, origin, notify } = options;
  const { patience = PATIENCE, onStep = () => undefined } = options;
  const rows = openJobRows(records);
  const siteAt = treeReader(repository);
  const candidateOf = candidateReader(repository, siteAt);
  const settleLive = liveSettler({ repository, machineDir, origin });
  const listeners = new Set<(publication: Publication) => void>();
  const shown = new Map<string, Partial<Pick<Job, 'waitsFor' | 'looked'>>>();
  const closing = new AbortController();

  const asShown = (job: Job): Job => ({ ...job, ...shown.get(job.id) });
  const tell = (job: Job) => {
    const publication = toPublication(asShown(job));
    for (const listener of listeners) listener(publication);
  };
  const write = (job: Job): Job => {
    rows.set(job);
    tell(job);
    return job;
  };

  // Whoever looks at what `live` leads to, or moves it, has its turn.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(act: () => Promise<Result>): Promise<Result> => {
    const next = last.then(act);
    last = next.catch(() => undefined);
    return next;
  };
  const settle = () =>
    inTurn(async () => {
      const isBetween = rows.active().some(({ stage }) => stage !== 'waiting' && stage !== 'checking');
      if (isBetween) return;
      const seen = await settleLive(rows.ended(LOOKED_BACK));
      if (seen) await end({ ...seen, stage: 'live', failure: null });
      // It is tried again before whatever comes next, which finds out by itself where it cannot go on.
    }).catch((error: Error) => console.error(`live does not follow: ${error.message}`));

  const works: Works = {
    repository,
    machineDir,
    origin,
    patience,
    siteAt,
    settle,
    onStep,
    show(job, now) {
      shown.set(job.id, { ...shown.get(job.id), ...now });
      tell(job);
    },
    note: (job, noted) => write({ ...job, ...noted }),
    async pause() {
      await sleep(patience.look, undefined, { signal: closing.signal }).catch(() => {
        throw new Closed();
      });
    },
  };

  async function end(job: Job): Promise<void> {
    if (job.stage === 'live' && job.kind === 'publish') {
      onStep('dates the drafts');
      await dateDrafts(store, repository, job);
    }
    const ended = { ...job, ended: new Date().toISOString() };
    inOne(records, () => {
      rows.set(ended);
      audit.add(ended.by, toDeed(ended));
    });
    shown.delete(job.id);
    tell(ended);
    await tellNotices(ended);
  }

  async function tellNotices(job: Job): Promise<void> {
    if (job.stage !== 'live' || job.told) return;
    onStep('tells of notices');
    try {
      if (job.notices.length > 0) await notify(toPublication(job));
    } catch (error) {
      console.error(`No one was told of what changed: ${(error as Error).message}`);
    }
    rows.set({ ...job, told: true });
  }

  /** Takes the steps of one publication, until it has ended. */
  async function run(job: Job): Promise<void> {
    let now = job;
    while (now.stage !== 'live' && now.stage !== 'failed') {
      if (closing.signal.aborted) throw new Closed();
      const { stage } = now;
      const given = await STEPS[stage](works, now).catch((error: unknown) => troubleIn(now, error));
      const next = { ...(rows.get(now.id) ?? now), ...given };
      if (next.stage === 'live' || next.stage === 'failed') return end(next);
      now = write(next);
      onStep(next.stage);
    }
  }

  function troubleIn(job: Job, error: unknown): Partial<Job> {
    if (error instanceof Closed) throw error;
    console.error(error);
    const isSwitched = ['switching', 'asking'].includes(job.stage) && currentBuild(machineDir) === job.build;
    const sentence =
      error instanceof GitError
        ? 'The place where everything is kept does not answer, or its disk is full. Try again, and tell the developer.'
        : 'The program failed. Try again, and tell the developer.';
    const log = error instanceof Error ? error.message : String(error);
    return fail(job, sentence, { log, ...(isSwitched && { readers: MAYBE_SEEN }) });
  }

  let running: Promise<void> | null = null;
  /** Goes on with what is under way, the first first. */
  function goOn(): void {
    running ??= runAll().finally(() => {
      running = null;
    });
  }

  async function runAll(): Promise<void> {
    while (!closing.signal.aborted) {
      try {
        const [job] = rows.active();
        if (!job) return;
        await run(job);
      } catch (error) {
        if (error instanceof Closed) return;
        // What could not be written down, as on a full disk, is done once more: each step can be.
        console.error(error);
        await sleep(patience.again, undefined, { signal: closing.signal }).catch(() => undefined);
      }
    }
  }

  function begin(job: Job): Begun {
    inOne(records, () => {
      rows.add(job);
      audit.add(job.by, toDeed(job));
    });
    tell(job);
    onStep('begun');
    goOn();
    return { id: job.id, refusal: null };
  }

  const opened = (async () => {
    for (const job of rows.untold()) await tellNotices(job);
    await settle();
  })().catch((error: Error) => console.error(error.message));
  void opened.then(goOn);

  return {
    async candidateOf(paths) {
      await settle();
      return candidateOf(paths);
    },
    async publish({ paths, tree, note }, person) {
      await settle();
      return inTurn(async () => {
        const same = rows.active().find((job) => job.kind === 'publish' && job.tree === tree);
        if (same) return { id: same.id, refusal: null };
        const together = await putTogether(repository, paths);
        if (together.replaced.size === 0) return refuse('Nothing is left of it to publish.');
        if (together.tree !== tree) return refuse(CHANGED);
        const pages = await titlesOf(repository, together);
        const notices = noticesOf(await siteAt(together.states.live), await siteAt(tree));
        return begin({
          ...newJob(person, note),
          kind: 'publish',
          pages,
          notices,
          tree,
          base: together.states.live,
        });
      });
    },
    async goBack(build, note, person) {
      await settle();
      return inTurn(async () => {
        const same = rows.active().find((job) => job.kind === 'go back' && job.build === build);
        if (same) return { id: same.id, refusal: null };
        if (currentBuild(machineDir) === build) return refuse('Readers have that version already.');
        const kept = await keptBuildsOf(repository, machineDir);
        if (!keptBuild(machineDir, build) || !kept.some((each) => each.build === build)) {
          return refuse('That version is no longer kept. Choose another one.');
        }
        const base = await commitOf(repository, LIVE);
        const earlier = await commitOfBuild(repository, build);
        const notices = noticesOf(await siteAt(base), await siteAt(earlier ?? base));
        return begin({
          ...newJob(person, note),
          kind: 'go back',
          pages: [],
          notices,
          tree: null,
          base,
          build,
        });
      });
    },
    async builds() {
      await settle();
      return keptBuildsOf(repository, machineDir);
    },
    underWay: () => rows.active().map((job) => toPublication(asShown(job))),
    get: (id) => {
      const job = rows.get(id);
      return job && toPublication(asShown(job));
    },
    last: (most) => rows.ended(most).map(toPublication),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      closing.abort();
      await opened;
      await running;
      await last;
    },
  };
}

/** Among so many that have ended is one that was put in place and did not answer. */
const LOOKED_BACK = 20;

const CHANGED =
  'Nothing was published: meanwhile someone saved or published something that belongs to it, or a new day began. Look at it again, and publish it then.';

const refuse = (refusal: string): Begun => ({ id: null, refusal });

const newJob = (by: Person, note: string) => {
  const begun = new Date().toISOString();
  return {
    id: randomBytes(12).toString('hex'),
    by: { id: by.id, name: by.name },
    note: note.trim(),
    begun,
    since: begun,
    stage: 'waiting' as const,
    waitsFor: null,
    looked: null,
    build: null,
    ended: null,
    failure: null,
    commit: null,
    addresses: [],
    tries: 0,
    told: false,
  };
};

/** What others may know of a job. */
function toPublication(job: Job): Publication {
  const { id, kind, by, note, pages, notices, begun, stage, waitsFor, looked, build, ended, failure } = job;
  return { id, kind, by, note, pages, notices, begun, stage, waitsFor, looked, build, ended, failure };
}
