import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inquiryOriginOf } from '#lib/build-note/build-note.ts';
import { describeEnd } from '#lib/processes/describe-end.ts';
import { countKilledForMemory } from '#lib/processes/memory-here.ts';
import { shedMemory } from '#lib/processes/shed-memory.ts';
import { BUILD_NEEDS } from '../build-needs.ts';
import type { Built } from './refuse-issues.ts';

/**
 * Runs `next build`, and returns the folder of what it drew (`output: 'export'`). Throws if Next fails, which has said why. What an earlier run
 * left is removed first: after a failure, it would look like the result.
 */
export function runNext(root: string, built: Built): string {
  const out = join(root, 'out');
  rmSync(out, { recursive: true, force: true });
  // For next.config.mjs, which would otherwise read the machine's settings again, and settings files that only Next knows.
  const pagesEnv = {
    BUILT_FOR: built.origin,
    OFFERS_FORM: built.form === null ? 'no' : 'yes',
    INQUIRIES_AT: inquiryOriginOf(built) ?? '',
  };
  const next = join(root, 'node_modules/next/dist/bin/next');
  shedMemory();
  const killedBefore = countKilledForMemory() ?? 0;
  const { status, signal } = spawnSync(process.execPath, [next, 'build'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...pagesEnv },
  });
  if (status === 0 && existsSync(out)) return out;
  // It may be one of the processes that Next started, of which Next itself only says that it ended.
  const killed = (countKilledForMemory() ?? 0) > killedBefore ? 'SIGKILL' : signal;
  const how = killed && describeEnd('Next', { signal: killed }, { needs: BUILD_NEEDS });
  throw new Error(`Next did not finish, so nothing was built. ${how ?? 'What it said stands above.'}`);
}
