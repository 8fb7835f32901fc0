import { mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { BUILD_ID, PREFIX, WORKSHOP } from './build-folders.ts';

/** What stays where Next builds: what `next dev` has under way, and what only helps the next build. */
const TOOLS = ['cache', 'dev', 'diagnostics', 'lock', 'trace', 'trace-build', 'turbopack', 'types'];

/**
 * Moves a build that Next has just finished out of the folder in which it builds, into one of its own, and gives the name of that. So the
 * build that is being served is not touched, and no later one touches this one. The new folder lies as deep as the old one, because
 * the code in it finds packages by its place. It counts as a build with the last file moved. Throws where nothing was built.
 */
export function keepBuild(root: string): string {
  const from = join(root, WORKSHOP);
  const name = `${PREFIX}${readFileSync(join(from, BUILD_ID), 'utf8').trim()}`;
  mkdirSync(join(root, name));
  const parts = readdirSync(from).filter((part) => !TOOLS.includes(part) && part !== BUILD_ID);
  for (const part of [...parts, BUILD_ID]) renameSync(join(from, part), join(root, name, part));
  return name;
}
