import { isDataFile } from '#lib/content/model/data-files.ts';
import { titleOf } from '#lib/content/names/title-of.ts';
import { MERGED } from '#staff/editor/wire.ts';
import { BranchMoved, commitFiles, type OnStep, type Person } from '#staff/repository/commit-files.ts';
import { bringUpDesk } from '#staff/repository/repository.ts';
import { GitError } from '#staff/repository/run-git.ts';
import { keepAddresses } from './addresses/keep-addresses.ts';
import { type Answer, inHeader, refuse } from './answer.ts';
import { settleConflicts } from './conflicts/settle-conflicts.ts';
import { dateFacts } from './date-facts.ts';
import { toReadablePath } from './editable-path.ts';
import { judgeText } from './judge-text.ts';
import { cleanPictures } from './pictures/clean-pictures.ts';
import type { Update } from './request/read-update.ts';
import { toTree } from './request/to-tree.ts';
import type { Store } from './store.ts';
import { isPlainFile, writeFiles } from './write-files.ts';

/** What is wrong with the disk, where a save fails for it (errno(3)). */
const DISK = new Set('ENOSPC EDQUOT EROFS EACCES EPERM EIO EMFILE ENFILE EFBIG ENAMETOOLONG'.split(' '));

/** Saves an update, all of it or nothing, one after the other: a commit, or, in a checkout, files. Gives the tree after it, or why it was refused. */
export async function saveUpdate(
  store: Store,
  update: Update,
  person: Person,
  onStep: OnStep = () => undefined,
): Promise<Answer> {
  return store.inTurn(async () => {
    try {
      return await tryAgain(() => save(store, update, person, onStep));
    } catch (error) {
      const sentence = troubleOf(error);
      if (!sentence) throw error;
      console.error(`A save failed: ${(error as Error).message}`);
      return refuse(507, `Not saved: ${sentence}`);
    }
  });
}

/** So often a save is judged anew because the branch was moved under it. */
const TRIES = 3;

async function tryAgain(attempt: () => Promise<Answer>): Promise<Answer> {
  for (let nth = 1; ; nth++) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof BranchMoved) || nth === TRIES) throw error;
    }
  }
}

/** What keeps the room from reading or writing, as a sentence; null where it is a fault of the program. */
export function troubleOf(error: unknown): string | null {
  const isDisk =
    error instanceof GitError ? error.isDisk : DISK.has((error as NodeJS.ErrnoException)?.code ?? '');
  if (isDisk)
    return 'the disk is full, or cannot be written. Nothing was changed, and your words are still here. Tell the developer.';
  if (!(error instanceof GitError)) return null;
  return 'the place where everything is kept does not answer. Nothing was changed, and your words are still here. Try again, and tell the developer.';
}

async function save(store: Store, asked: Update, person: Person, onStep: OnStep): Promise<Answer> {
  const { repository, root } = store;
  if (repository) await bringUpDesk(repository);
  onStep('judge');
  const refusal = refusalOf(root, asked);
  if (refusal) return refusal;
  const cleaned = await cleanPictures(store, asked);
  if ('status' in cleaned) return cleaned;
  const settled = await settleConflicts(store, cleaned, person);
  if ('status' in settled) return settled;
  const kept = await keepAddresses(store, settled.update);
  if ('status' in kept) return kept;
  const update = await dateFacts(store, kept);

  onStep('write');
  const changes = await changesOf(store, update);
  if (changes.written.size + changes.removed.length > 0) {
    if (repository) await commitFiles(repository, changes, person, await messageOf(store, changes), onStep);
    else writeFiles(root, changes);
  }
  onStep('saved');
  const answer: Answer = { status: 200, body: toTree(await store.list()) };
  if (settled.merged.length > 0) answer.headers = { [MERGED]: inHeader(settled.merged.join(' ')) };
  return answer;
}

/** What can be said against an update before anything else is looked at. */
function refusalOf(root: string, { additions, deletions }: Update): Answer | null {
  for (const path of [...additions.keys(), ...deletions]) {
    if (!isPlainFile(root, path)) return refuse(400, 'Not saved: the editor does not write such a file.');
  }
  if (deletions.some((path) => isDataFile(path.replace('content/', '')))) {
    return refuse(422, 'Not saved: the site cannot do without this form.');
  }
  for (const [path, bytes] of additions) {
    const sentence = path.startsWith('content/') ? judgeText(path, bytes) : null;
    if (sentence) return refuse(422, sentence);
  }
  return null;
}

// What is as it was already is no change.
async function changesOf(store: Store, { additions, deletions }: Update) {
  const written = new Map<string, Uint8Array>();
  for (const [path, bytes] of additions) {
    if (!(await store.read(path))?.equals(bytes)) written.set(path, bytes);
  }
  // Whatever came before: nothing outside of the table is ever written.
  const stray = [...additions.keys(), ...deletions].find((path) => !toReadablePath(path));
  if (stray !== undefined) throw new Error(`A save would write ${stray}.`);
  const removed: string[] = [];
  for (const path of deletions) if (await store.read(path)) removed.push(path);
  return { written, removed };
}

async function messageOf(
  store: Store,
  { written, removed }: { written: Map<string, Uint8Array>; removed: string[] },
) {
  const named = async (path: string) => titleOf(path, String(written.get(path) ?? (await store.read(path))));
  const page = [...written.keys()].find((path) => path.startsWith('content/'));
  const gone = removed.find((path) => path.startsWith('content/'));
  if (gone && page && page !== 'content/redirects.yaml') return `Rename ${await named(gone)}`;
  if (gone) return `Remove ${await named(gone)}`;
  return page ? `Save ${await named(page)}` : 'Save pictures';
}
