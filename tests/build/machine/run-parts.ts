import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../current-build.ts';

/** What functions of `deploy/site` print, called by a script of Bash in the place of a command. `words` are its `$1`, `$2` and so on. */
export function runParts(script: string, words: readonly string[] = [], root = '/nowhere'): string {
  const site = join(ROOT, 'deploy/site');
  const text = `HERE=$(dirname '${site}')\n. <(sed '/^HERE=/d; /^run_command/d' '${site}')\n${script}`;
  return execFileSync('/bin/bash', ['-c', text, 'bash', ...words], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, RETURN_2_INTIMACY_ROOT: root, NODE_ENV: 'test' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}
