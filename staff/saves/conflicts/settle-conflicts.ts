import { statSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { titleOf } from '#lib/content/names/title-of.ts';
import { REFUSED } from '#staff/editor/wire.ts';
import type { Person } from '#staff/repository/commit-files.ts';
import { logOf } from '#staff/repository/log-of.ts';
import { DRAFT } from '#staff/repository/repository.ts';
import { runGit } from '#staff/repository/run-git.ts';
import { shaOf } from '#staff/repository/sha-of.ts';
import { type Answer, inHeader, refuse } from '../answer.ts';
import { judgeText } from '../judge-text.ts';
import type { Update } from '../request/read-update.ts';
import type { Store } from '../store.ts';
import { SAVED_MEANWHILE } from '../text-now.ts';
import { keepRefused, type RefusedFile } from './refused.ts';
import { timeInWords } from './time-in-words.ts';

/** What the editor may be told of a save that went well: that someone else's words were merged in. */
type Settled = { update: Update; merged: string[] };

type Theirs = { who: string | null; when: string | null };

/**
 * Holds each file to what it was when it was opened. Where someone else changed it since, both changes are kept if they do not touch; if they do,
 * nothing is saved, and the refused words are kept beside theirs.
 */
export async function settleConflicts(
  store: Store,
  update: Update,
  person: Person,
): Promise<Settled | Answer> {
  const settled: Update = { ...update, additions: new Map(update.additions) };
  const merged: string[] = [];
  const refused: RefusedFile[] = [];
  for (const path of [...update.additions.keys(), ...update.deletions]) {
    const mine = update.additions.get(path) ?? null;
    const now = await store.read(path);
    const opened = update.readAs.get(path) ?? null;
    const isAsOpened = (now ? shaOf(now) : null) === opened;
    if (isAsOpened || (mine ? now?.equals(mine) : now === null)) continue;
    if (update.mustBeAsRead) return refuse(412, SAVED_MEANWHILE);
    const both =
      mine && now && !path.startsWith('public/') ? await merge(store, path, mine, opened, now) : null;
    const { who, when } = await lastSaveOf(store, path);
    const title = titleOf(path, (now ?? mine ?? '').toString());
    if (both) {
      settled.additions.set(path, both);
      merged.push(
        `${who ?? 'Someone'} changed "${title}" ${at(when)} while you were writing. Both changes are saved.`,
      );
    } else {
      const words = path.startsWith('public/')
        ? { mine: null, theirs: null }
        : { mine: mine?.toString() ?? null, theirs: now?.toString() ?? null };
      refused.push({ path, title, ...words, by: who, when });
    }
  }
  if (refused.length === 0) return { update: settled, merged };
  const isNew = refused.some(({ path, mine }) => mine !== null && !update.readAs.get(path));
  return tellRefused(await keepRefused(store.data, person, refused), refused, isNew);
}

function tellRefused(id: string, refused: readonly RefusedFile[], isNew: boolean): Answer {
  const [first] = refused as [RefusedFile];
  const isGone = first.theirs === null && first.mine !== null;
  const what = isNew ? 'made' : isGone ? 'removed' : 'changed';
  const titles = refused.map(({ title }) => `"${title}"`).join(', ');
  const told = first.by
    ? `${first.by} ${what} ${titles} ${at(first.when)}, after you opened it`
    : `${titles} was ${what} outside of this window after you opened it`;
  const body = `Not saved: ${told}, and both changes are in the same place. Your words are kept. Compare both versions, load this page again, and put in what is missing.`;
  return { status: 409, body, headers: { [REFUSED]: inHeader(id) } };
}

const at = (when: string | null) => (when ? timeInWords(when) : '');

async function lastSaveOf({ root, repository }: Store, path: string): Promise<Theirs> {
  if (repository) {
    const [last] = await logOf(repository, ['--max-count=1', DRAFT, '--', path]);
    return { who: last?.who ?? null, when: last?.when ?? null };
  }
  const { mtime } = statSync(join(root, path), { throwIfNoEntry: false }) ?? {};
  return { who: null, when: mtime?.toISOString() ?? null };
}

// Two changes that are sound apart may not be so together: what came of them is judged again.
async function merge(
  store: Store,
  path: string,
  mine: Buffer,
  opened: string | null,
  now: Buffer,
): Promise<Buffer | null> {
  const base = opened === null ? null : await store.blob(opened);
  if (!base) return null;
  const folder = await mkdtemp(join(tmpdir(), 'merge-'));
  try {
    const files = ['mine', 'base', 'theirs'].map((name) => join(folder, name));
    await Promise.all([mine, base, now].map((bytes, index) => writeFile(files[index] as string, bytes)));
    // It fails where the changes touch, and where they are no lines of text.
    const both = await runGit(null, ['merge-file', '-p', '--quiet', ...files]).catch(() => null);
    return both && judgeText(path, both) === null ? both : null;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
