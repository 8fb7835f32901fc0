import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PREFIX } from './build-folders.ts';
import { isServed } from './serving.ts';

/** Removes every build but those named, and those that a running server still reads. Gives the names of what it removed. */
export function removeOldBuilds(root: string, kept: readonly string[]): string[] {
  const old = readdirSync(root).filter(
    (name) => name.startsWith(PREFIX) && !kept.includes(name) && !isServed(join(root, name)),
  );
  for (const name of old) rmSync(join(root, name), { recursive: true, force: true });
  return old;
}
