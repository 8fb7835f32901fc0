import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { keepBuild } from '#lib/builds/keep-build.ts';

/**
 * Runs `next build`, and puts the finished build into a folder of its own, beside the one that is served. Gives the folder's name; where
 * Next fails, it has said why, and the process ends as Next did.
 */
export function makeBuild(root: string): string {
  const next = join(root, 'node_modules/next/dist/bin/next');
  const { status } = spawnSync(process.execPath, [next, 'build'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
  return keepBuild(root);
}
