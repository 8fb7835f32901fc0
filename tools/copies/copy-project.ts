import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describeEnd } from '#lib/processes/describe-end.ts';

const ROOT = join(import.meta.dirname, '../..');

/** What no copy needs: what is generated, and what is linked instead. */
const MADE = ['.git', '.next', 'out', 'builds', 'node_modules', 'shots', 'test-results', 'data'];

/** The start of a copy's name. Git, TypeScript and the linter ignore it. */
const PREFIX = '.copied-';

/** A copy of the project that the caller may change and build, and removes. */
export type Copy = { root: string; remove: () => void };

/**
 * Copies the project to a folder inside it, because the compiler sees nothing outside the folder that holds the packages. The packages are
 * linked, not copied; `leftOut` names what else is not copied.
 */
export function copyProject(leftOut: readonly string[] = []): Copy {
  const root = mkdtempSync(join(ROOT, PREFIX));
  const isMade = (name: string) => MADE.includes(name) || name.startsWith(PREFIX);
  // The bench has a node_modules folder of its own.
  const filter = (path: string) => basename(path) !== 'node_modules';
  const names = readdirSync(ROOT).filter((name) => !isMade(name) && !leftOut.includes(name));
  for (const name of names) cpSync(join(ROOT, name), join(root, name), { recursive: true, filter });
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** The same with a Git history of its own. */
export function copySite(leftOut: readonly string[] = []): Copy {
  const copy = copyProject(leftOut);
  git(copy.root, 'init', '--quiet');
  git(copy.root, 'add', '--all');
  git(copy.root, 'commit', '--quiet', '--message', 'As it was');
  return copy;
}

/** Runs Git in a copy, and returns its output. */
export function git(root: string, ...words: string[]): string {
  const settings = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'core.autocrlf=false'];
  try {
    return execFileSync('git', [...settings, ...words], { cwd: root, encoding: 'utf8' });
  } catch (error) {
    const { code, signal } = error as NodeJS.ErrnoException & { signal?: NodeJS.Signals };
    if (signal) throw new Error(`${describeEnd(`git ${words[0]}`, { signal })}`);
    if (code !== 'ENOENT') throw error;
    throw new Error(
      'There is no "git" here, which shows these tests what was changed. Install it: apt-get install git',
    );
  }
}
