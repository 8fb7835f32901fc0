import { currentBuild } from '#lib/builds/current-build.ts';
import { removeOldBuilds } from '#lib/builds/remove-old-builds.ts';
import { switchBuild } from '#lib/builds/switch-build.ts';

/** Makes a build the one to serve. The one before it stays, to go back to; older ones that nobody serves are removed. */
export function settleBuild(root: string, name: string): void {
  const before = currentBuild(root);
  switchBuild(root, name);
  removeOldBuilds(root, before ? [name, before] : [name]);
}
