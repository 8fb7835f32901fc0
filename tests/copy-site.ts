import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { POINTER } from '#lib/builds/current-build.ts';

const ROOT = join(import.meta.dirname, '..');

/** What a copy does without: what is made, what is big, and what the tests themselves are. */
const LEFT_OUT = ['.git', '.next', 'node_modules', 'shots', 'test-results', 'docs', 'data'];

/** What the name of a copy starts with. Git, TypeScript and the linter pass it by. */
const PREFIX = '.copied-';

/** A copy of the project that a test may edit and build, with a Git history of its own. Whoever makes it removes it. */
export function copySite(): { root: string; remove: () => void } {
  // Beside the packages, because the compiler sees nothing outside of the folder that they lie in.
  const root = mkdtempSync(join(ROOT, PREFIX));
  for (const name of readdirSync(ROOT).filter(isCopied)) {
    cpSync(join(ROOT, name), join(root, name), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  git(root, 'init', '--quiet');
  git(root, 'add', '--all');
  git(root, 'commit', '--quiet', '--message', 'As it was');
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}

// Not the builds either, which are the folders that start like the file that names the one to serve.
function isCopied(name: string): boolean {
  return !LEFT_OUT.includes(name) && !name.startsWith(PREFIX) && !name.startsWith(POINTER);
}

/** Runs Git in a copy, and gives what it says. */
export function git(root: string, ...words: string[]): string {
  const settings = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'core.autocrlf=false'];
  return execFileSync('git', [...settings, ...words], { cwd: root, encoding: 'utf8' });
}
