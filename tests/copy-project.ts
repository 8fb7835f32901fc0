import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

/** What no copy needs: what is made, and what is linked instead. */
const MADE = ['.git', '.next', 'node_modules', 'shots', 'test-results', 'data'];

/** What the names of copies start with. Git, TypeScript and the linter pass them by. */
const PREFIXES = ['.staff-', '.bench-'] as const;

/** A copy of the project that its maker may change and build. Whoever makes it removes it. */
export type Copy = { root: string; remove: () => void };

/**
 * Copies the project to a folder beside the packages, because the compiler sees nothing outside of the folder that they lie in. The
 * packages are linked, not copied; `leftOut` names what else is not.
 */
export function copyProject(prefix: (typeof PREFIXES)[number], leftOut: readonly string[] = []): Copy {
  const root = mkdtempSync(join(ROOT, prefix));
  const isCopy = (name: string) => PREFIXES.some((each) => name.startsWith(each));
  const without = [...MADE, ...leftOut];
  // The packages of the bench lie in its own folder.
  const filter = (path: string) => basename(path) !== 'node_modules';
  const names = readdirSync(ROOT).filter((name) => !without.includes(name) && !isCopy(name));
  for (const name of names) cpSync(join(ROOT, name), join(root, name), { recursive: true, filter });
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}
