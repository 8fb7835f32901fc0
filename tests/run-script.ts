import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

/** What a script of the project prints, and how it ends. `input` is what is typed. */
export function runScript(
  name: string,
  args: readonly string[],
  env: Record<string, string> = {},
  input: string = '',
) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join('scripts', name), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    input,
    env: { PATH: process.env.PATH, NODE_ENV: 'test', ...env },
  });
  return { status, stdout, stderr };
}
