import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { newFolder } from './store-of.ts';

/**
 * Puts another Git in the place of Git until the test is finished: a shell script, in which `"$REAL" "$@"` is Git itself. Gives what puts it back
 * earlier. */
export function gitThat(script: string): () => void {
  const folder = join(newFolder(), 'bin');
  mkdirSync(folder);
  const { PATH } = process.env;
  writeFileSync(join(folder, 'git'), `#!/bin/sh\nREAL=$(PATH='${PATH}' command -v git)\n${script}\n`);
  chmodSync(join(folder, 'git'), 0o755);
  process.env.PATH = `${folder}:${PATH}`;
  const putBack = () => {
    process.env.PATH = PATH;
  };
  onTestFinished(putBack);
  return putBack;
}
