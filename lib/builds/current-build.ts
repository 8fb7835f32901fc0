import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILD_ID } from './build-folders.ts';

/** The file in the folder of a project that names the build to serve. */
export const POINTER = '.site';

/**
 * The build that a server serves: the folder's name, such as `.site-bd5gTEJ`, in the folder of the project. It is the one that `SITE_BUILD`
 * names in the environment, or else the last one that was finished. Null where there is none.
 */
export function currentBuild(root: string, env: Record<string, string | undefined> = {}): string | null {
  const name = env.SITE_BUILD || pointedAt(root);
  return name && existsSync(join(root, name, BUILD_ID)) ? name : null;
}

function pointedAt(root: string): string | null {
  const pointer = join(root, POINTER);
  return existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : null;
}
