import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { everySetting } from '#lib/settings/room-settings.ts';
import { COMPILED } from './compiled.ts';

const ROOT = join(import.meta.dirname, '..');

// Whoever develops the site may have a file `.env`. What is set wins over it, also as nothing.
const NO_SETTINGS = Object.fromEntries(Object.keys(everySetting.shape).map((name) => [name, '']));

/** What a script of the project prints, and how it ends. `input` is what is typed, `cwd` where. */
export function runScript(
  name: string,
  args: readonly string[],
  env: Record<string, string | undefined> = {},
  input: string = '',
  cwd: string = ROOT,
) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts', name), ...args], {
    cwd,
    encoding: 'utf8',
    input,
    // Only ends what hangs.
    timeout: 100_000,
    env: { PATH: process.env.PATH, NODE_ENV: 'test', ...COMPILED, ...NO_SETTINGS, ...env },
  });
  return { status, stdout, stderr };
}
