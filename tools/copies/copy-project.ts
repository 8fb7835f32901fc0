import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** What no copy needs: what is made, and what is linked instead. */
const MADE = ['.git', '.next', 'out', 'builds', 'node_modules', 'shots', 'test-results', 'data'];

/** What the name of a copy starts with. Git, TypeScript and the linter pass it by. */
const PREFIX = '.copied-';

/** A copy of the project that its maker may change and build. Whoever makes it removes it. */
export type Copy = { root: string; remove: () => void };

/**
 * Copies the project to a folder beside the packages, because the compiler sees nothing outside of the folder that they lie in. The
 * packages are linked, not copied; `leftOut` names what else is not.
 */
export function copyProject(leftOut: readonly string[] = []): Copy {
  const root = mkdtempSync(join(ROOT, PREFIX));
  const isMade = (name: string) => MADE.includes(name) || name.startsWith(PREFIX);
  // The packages of the bench lie in its own folder.
  const filter = (path: string) => basename(path) !== 'node_modules';
  const names = readdirSync(ROOT).filter((name) => !isMade(name) && !leftOut.includes(name));
  for (const name of names) cpSync(join(ROOT, name), join(root, name), { recursive: true, filter });
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}
