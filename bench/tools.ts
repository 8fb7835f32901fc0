import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeEnd } from '#lib/processes/describe-end.ts';
import { say } from './session.ts';

/** The folder of the packages that only the bench needs. */
export const TOOLS = join(import.meta.dirname, 'tools');

const INSTALL_WITHIN_MS = 300_000;

/** Installs them from their lock file, unless these versions are here already. Throws if that fails. */
export function installTools(): void {
  const wanted: { dependencies: Record<string, string> } = readJson(join(TOOLS, 'package.json'));
  const isHere = Object.entries(wanted.dependencies).every(([name, version]) => versionOf(name) === version);
  if (isHere) return;
  say('installing Astro and Lighthouse in bench/tools');
  const { status, signal } = spawnSync(
    'npm',
    ['ci', '--prefix', TOOLS, '--no-progress', '--loglevel=error'],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout: INSTALL_WITHIN_MS,
    },
  );
  const how = describeEnd('"npm ci --prefix bench/tools"', { status, signal });
  if (how) throw new Error(`${how} What it said stands above.`);
}

/** The version of an installed package of the bench, or null. */
export function versionOf(name: string, folder: string = TOOLS): string | null {
  try {
    return readJson<{ version: string }>(join(folder, 'node_modules', name, 'package.json')).version;
  } catch {
    return null;
  }
}

function readJson<Value>(path: string): Value {
  return JSON.parse(readFileSync(path, 'utf8'));
}
