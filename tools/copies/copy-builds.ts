import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { buildsIn, currentBuild, switchTo } from '#build/store/kept-builds.ts';

const ROOT = join(import.meta.dirname, '../..');

/** A folder of builds. The caller removes it. */
export type CopiedBuilds = { builds: string; remove: () => void };

/**
 * Copies the current build of a project into its own folder of builds, as to another machine: with the times of its files, and readable by any
 * account, such as that of a web server.
 */
export function copyBuilds(root = ROOT): CopiedBuilds {
  const folder = mkdtempSync(join(tmpdir(), 'builds-'));
  chmodSync(folder, 0o755);
  const builds = buildsIn(folder);
  mkdirSync(builds);
  const from = currentBuild(buildsIn(root));
  cpSync(from, join(builds, basename(from)), { recursive: true, preserveTimestamps: true });
  switchTo(builds, basename(from));
  return { builds, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
