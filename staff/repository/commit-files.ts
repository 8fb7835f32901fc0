import { IMPORT, toCommitHead } from './commit-head.ts';
import { listCommitted } from './list-files.ts';
import { DRAFT, type Repository, syncDesk } from './repository.ts';
import { GitError, runGit } from './run-git.ts';
import { shaOf } from './sha-of.ts';

/** Someone who saves. The id is plain: letters, digits, hyphens. */
export type Person = { id: string; name: string };

/** What a save changes: the bytes of files by their paths from the root, and paths of files that go. */
export type Changes = { written: ReadonlyMap<string, Uint8Array>; removed: readonly string[] };

/** Another program, or another room, moved the branch while a save was judged: what it was judged by is no longer so. */
export class BranchMoved extends GitError {}

/** Told before each step of a save. Tests end the process there. */
export type OnStep = (step: string) => void;

/**
 * Makes one commit of a save on `draft`, after the commit that the desk was made from, and then the desk from it. One process of Git stores files,
 * commit and branch, the branch last: a kill leaves the old commit or the new one. Throws `BranchMoved`, and leaves the branch alone, where it is no
 * longer at that commit.
 */
export async function commitFiles(
  repository: Repository,
  changes: Changes,
  person: Person,
  message: string,
  onStep: OnStep = () => undefined,
): Promise<void> {
  if (repository.at === null) throw new Error('A save was judged by no state of the desk.');
  const input = toImport(repository.at, changes, person, message);
  onStep('commit');
  repository.lags = true;
  const failure = await runGit(repository.gitDir, IMPORT, { input }).catch((error: Error) => error);
  // Git may have been stopped when all was done, or say that it is done when it is not. What is there counts.
  if (!(await isThere(repository, changes))) {
    const reason = failure instanceof Error ? failure : new GitError('git fast-import has stored nothing.');
    throw /not updating refs/i.test(reason.message) ? new BranchMoved(reason.message) : reason;
  }
  onStep('desk');
  // The branch is the truth: a desk that lags is brought up again by the next save, and when the repository is opened.
  await syncDesk(repository).catch((error: Error) => console.error(`The desk lags behind: ${error.message}`));
}

async function isThere(repository: Repository, { written, removed }: Changes): Promise<boolean> {
  const listed = new Map((await listCommitted(repository)).map(({ path, sha }) => [path, sha]));
  return (
    [...written].every(([path, bytes]) => listed.get(path) === shaOf(bytes)) &&
    removed.every((path) => !listed.has(path))
  );
}

function toImport(before: string, { written, removed }: Changes, person: Person, message: string): Buffer {
  const head = [
    ...toCommitHead(DRAFT, before, person, message),
    ...removed.map((path) => `D ${path}`),
    '',
  ].join('\n');
  const files = [...written].flatMap(([path, bytes]) => [
    Buffer.from(`M 100644 inline ${path}\ndata ${bytes.length}\n`),
    bytes,
    Buffer.from('\n'),
  ]);
  return Buffer.concat([Buffer.from(head), ...files, Buffer.from('done\n')]);
}
