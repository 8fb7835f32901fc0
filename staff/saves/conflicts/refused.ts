import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '#lib/files/write-whole.ts';
import type { Person } from '#staff/repository/commit-files.ts';

/** A file that could not be saved: the words that were refused, and those that were there first. Null is a file that was removed, or a picture. */
export type RefusedFile = {
  path: string;
  title: string;
  mine: string | null;
  theirs: string | null;
  /** Who was first, and when, where that is known. */
  by: string | null;
  when: string | null;
};

/** A save that was refused, as it is kept. */
export type Refused = {
  id: string;
  person: Person;
  at: string;
  files: RefusedFile[];
  /** Whose words were chosen; absent while no one has decided. */
  settled?: 'mine' | 'theirs';
};

/** So many are kept, and so long. Whoever wants their words back comes the same day. */
const MOST = 100;
const KEPT_MS = 90 * 24 * 60 * 60 * 1000;

const folderOf = (data: string) => join(data, 'refused');
const fileOf = (data: string, id: string) => join(folderOf(data), `${id}.json`);

/** Keeps the words of a save that was refused, and gives the id by which they are found. */
export async function keepRefused(
  data: string,
  person: Person,
  files: RefusedFile[],
  now = new Date(),
): Promise<string> {
  mkdirSync(folderOf(data), { recursive: true, mode: 0o700 });
  // The name begins with the time, so that names are in order of time.
  const id = `${now.toISOString().replaceAll(/\D/g, '')}-${randomBytes(6).toString('hex')}`;
  const refused: Refused = { id, person, at: now.toISOString(), files };
  await writeWhole(fileOf(data, id), JSON.stringify(refused), 0o600);
  const oldest = new Date(now.getTime() - KEPT_MS).toISOString().replaceAll(/\D/g, '');
  for (const [index, each] of idsIn(data).entries()) {
    if (index >= MOST || each < oldest) rmSync(fileOf(data, each), { force: true });
  }
  return id;
}

/** The refused saves that are kept, the last one first. */
export function listRefused(data: string): Refused[] {
  return idsIn(data).flatMap((id) => readRefused(data, id) ?? []);
}

/** A refused save by its id, or null. */
export function readRefused(data: string, id: string): Refused | null {
  if (!idsIn(data).includes(id)) return null;
  return JSON.parse(readFileSync(fileOf(data, id), 'utf8')) as Refused;
}

/** Notes whose words were chosen. Both are kept all the same. */
export async function settleRefused(data: string, id: string, settled: 'mine' | 'theirs'): Promise<void> {
  const refused = readRefused(data, id);
  if (refused) await writeWhole(fileOf(data, id), JSON.stringify({ ...refused, settled }), 0o600);
}

function idsIn(data: string): string[] {
  mkdirSync(folderOf(data), { recursive: true, mode: 0o700 });
  return readdirSync(folderOf(data))
    .flatMap((name) => /^(\d{17}-[0-9a-f]{12})\.json$/.exec(name)?.[1] ?? [])
    .sort()
    .reverse();
}
