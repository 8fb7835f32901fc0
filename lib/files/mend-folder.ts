import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Puts right what a kill in the middle of `writeTogether` has left in a folder: a file that was on its way out comes back. */
export function mendFolder(folder: string): void {
  if (!existsSync(folder)) return;
  for (const { parentPath, name } of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const [, original] = /^\.(.+)\.before$/.exec(name) ?? [];
    if (!original) continue;
    const [kept, place] = [join(parentPath, name), join(parentPath, original)];
    if (existsSync(place)) rmSync(kept);
    else renameSync(kept, place);
  }
}
