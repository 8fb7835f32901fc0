import { askOnce } from './ask-once.ts';
import { DRAFT, type Repository } from './repository.ts';

/** One file in one commit: its path then and before, and the ids of its bytes after and before; null where it was not there. */
export type Logged = {
  commit: string;
  who: string;
  /** The address of the person, which stays when a name changes. */
  by: string;
  when: string;
  path: string;
  formerPath: string;
  after: string | null;
  before: string | null;
};

/** Each file with its state before and after, whole and as Git has it. */
const RAW = ['-z', '--raw', '--no-abbrev', '-M'];

/**
 * What commits did to files, the last one first. `args` says which: a range, paths, or `--follow` with one path; `about` names the commits of a range
 * that is told by them.
 */
export async function logOf(
  { gitDir }: Repository,
  args: readonly string[],
  about: readonly string[] = [DRAFT],
): Promise<Logged[]> {
  const format = '--format=%x01%H%x00%an%x00%ae%x00%aI';
  const printed = await askOnce(gitDir, ['log', ...RAW, '--no-merges', format, ...args], about);
  return printed.toString().split('\x01').slice(1).flatMap(toLogged);
}

/** So many saves of one file are looked back on. */
const LONGEST = 200;

/** What was saved of a file, the last first; of one that was renamed, under its names of before as well. */
export const logOfFile = (repository: Repository, path: string): Promise<Logged[]> =>
  logOf(repository, ['--follow', `--max-count=${LONGEST}`, DRAFT, '--', path]);

/** What differs between two states of the site. */
export async function differencesOf(
  { gitDir }: Repository,
  from: string,
  to: string,
  paths: readonly string[],
) {
  const printed = await askOnce(gitDir, ['diff', ...RAW, from, to, '--', ...paths], [from, to]);
  return filesIn(printed.toString().split('\0'));
}

function toLogged(entry: string): Logged[] {
  const [commit = '', who = '', by = '', when = '', ...files] = entry.split('\0');
  return filesIn(files).map((file) => ({ commit, who, by, when, ...file }));
}

function filesIn(parts: readonly string[]) {
  const files = [];
  for (let at = 0; at < parts.length; at++) {
    const [, before = '', after = '', status = ''] =
      /^\s*:\d+ \d+ (\w+) (\w+) (\w+)$/.exec(parts[at] ?? '') ?? [];
    if (status === '') continue;
    const formerPath = parts[++at] ?? '';
    const path = /^[RC]/.test(status) ? (parts[++at] ?? '') : formerPath;
    files.push({ path, formerPath, before: idOrNull(before), after: idOrNull(after) });
  }
  return files;
}

const idOrNull = (id: string) => (/^0+$/.test(id) ? null : id);
