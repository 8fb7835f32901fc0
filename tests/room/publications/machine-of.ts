import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { PATIENCE, type Patience } from '#staff/publications/jobs/works.ts';
import { openPublications } from '#staff/publications/open-publications.ts';
import type { Publication, Publications } from '#staff/publications/publications.ts';
import { openAudit } from '#staff/records/audit.ts';
import { openRecords } from '#staff/records/open-records.ts';
import type { OnStep } from '#staff/repository/commit-files.ts';
import { openStore } from '#staff/saves/store.ts';
import { type MachineStep, startMachineSide } from '#tests/servers/machine-side.ts';
import { ADA, git, openedSite, save } from '../saves/store-of.ts';

/** As long as it takes, looking often. */
export const PATIENT: Patience = { ...PATIENCE, look: 10, pickUp: 2_000, again: 10, freeBytes: 0 };

type Options = {
  /** Nothing publishes before it is opened. */
  isClosed?: boolean;
  files?: Record<string, string | Uint8Array>;
  patience?: Partial<Patience>;
  onStep?: OnStep;
  onMachineStep?: (step: MachineStep) => void | Promise<void>;
};

/** A room that publishes the small site through a stand-in for its machine, which serves it. All of it is gone when the test is. */
export async function publishingRoom({
  isClosed,
  files,
  patience = {},
  onStep,
  onMachineStep,
}: Options = {}) {
  const { repository, gitDir, folder, data } = await openedSite(files);
  const machine = await startMachineSide({ folder: join(folder, 'machine'), onStep: onMachineStep });
  const first = machine.install(gitDir);
  const store = openStore({ root: repository.desk, data, repository });
  const records = openRecords(data);
  const audit = openAudit(records);
  const notified: Publication[] = [];
  const opened: Publications[] = [];
  const patient = { ...PATIENT, ...patience };
  const open = (more: { patience?: Partial<Patience>; onStep?: OnStep } = {}) => {
    const publications = openPublications({
      repository,
      store,
      records,
      audit,
      machineDir: machine.folder,
      origin: machine.origin,
      notify: (each) => void notified.push(each),
      patience: Object.assign(patient, more.patience),
      onStep: more.onStep ?? onStep,
    });
    opened.push(publications);
    return publications;
  };
  if (!isClosed) open();
  onTestFinished(async () => {
    for (const each of opened) await each.close();
    await machine.stop();
    records.close();
  });
  return {
    gitDir,
    data,
    repository,
    machine,
    first,
    store,
    records,
    audit,
    notified,
    /** Of the room that is open. It may be changed at any time. */
    patience: patient,
    open,
    get publications() {
      const [publications] = opened;
      if (!publications) throw new Error('Nothing publishes yet.');
      return publications;
    },
  };
}

type Room = Awaited<ReturnType<typeof publishingRoom>>;

/** Looks at some paths, and publishes them. */
export async function publish(
  { publications }: Pick<Room, 'publications'>,
  paths: string[],
  note = 'Because',
) {
  const { tree } = await publications.candidateOf(paths);
  return publications.publish({ paths, tree, note }, ADA);
}

/**
 * Whether `live` holds what readers get, and nothing in between: the build that is served is known, and so is what it was made of. Where something is
 * under way, it may be what readers get next.
 */
export async function agreed(
  { machine, gitDir }: Pick<Room, 'machine' | 'gitDir'>,
  { isBetween = false } = {},
): Promise<boolean> {
  const contentsAt = (...at: string[]) =>
    git(gitDir, 'rev-parse', ...at.map((each) => `${each}:content`)).split('\n');
  const build = machine.current();
  const [made = '', live] = contentsAt(`refs/builds/${build}`, 'live');
  const page = (await machine.read('/')).replaceAll('&lt;', '<');
  // The machine goes on by itself: what was asked on both sides of a switch tells nothing.
  if (machine.current() !== build) return agreed({ machine, gitDir }, { isBetween });
  const isServed = page.includes(textAt(gitDir, made, 'pages/home.mdx'));
  return isServed && (made === live || (isBetween && made === contentsAt('release')[0]));
}

/** Waits until a publication has ended. */
export async function endOf(publications: Publications, id: string | null): Promise<Publication> {
  await vi.waitFor(
    () => {
      const { stage } = publications.get(id ?? '') ?? {};
      if (stage !== 'live' && stage !== 'failed') throw new Error(`It is ${stage}.`);
    },
    { timeout: 60_000, interval: 20 },
  );
  return publications.get(id ?? '') as Publication;
}

/** The text of a file on a branch. */
export const textAt = (gitDir: string, branch: string, path: string) =>
  git(gitDir, 'show', `${branch}:${path}`);

/** Saves the text of a file as someone. */
export async function saveText({ store }: Pick<Room, 'store'>, path: string, text: string, person = ADA) {
  const { status, body } = await save(store, { add: { [path]: text }, person });
  if (status !== 200) throw new Error(body);
}
