import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inquiryOriginOf } from '#lib/build-note/build-note.ts';
import { describeEnd } from '#lib/processes/describe-end.ts';
import { endLeftOver } from '#lib/processes/end-left-over.ts';
import { watchMemory } from '#lib/processes/memory-here.ts';
import { shedMemory } from '#lib/processes/shed-memory.ts';
import { BUILD_NEEDS } from '../build-needs.ts';
import type { Built } from './refuse-issues.ts';

/** How the processes that Next starts are called. */
const NEXTS = /\/node_modules\/next\/|\/\.next\/build\//;

/**
 * Runs `next build`, and returns the folder of what it drew (`output: 'export'`). Throws if Next fails, which has said why. What an earlier run
 * left is removed first: after a failure, it would look like the result.
 */
export function runNext(root: string, built: Built, ranOut = watchMemory()): string {
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
  const { status, signal } = spawnSync(process.execPath, [next, 'build'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...pagesEnv, ...frugal(process.env) },
  });
  if (status === 0 && existsSync(out)) return out;
  // What draws pages does not notice that Next is gone, and would keep a processor busy from then on.
  endLeftOver(root, NEXTS);
  // It may be one of the processes that Next started, of which Next itself only says that it ended.
  const killed = ranOut() ? 'SIGKILL' : signal;
  const how = killed && describeEnd('Next', { signal: killed }, { needs: BUILD_NEEDS });
  throw new Error(`Next did not finish, so nothing was built. ${how ?? 'What it said stands above.'}`);
}

/**
 * What makes Next and the processes that it starts take a fifth less memory at their highest, for a second or two of work: what a page leaves behind
 * is cleared away sooner (V8), and threads share where they take memory from (glibc, mallopt(3)). Neither is a limit that a larger site could meet.
 */
function frugal({ NODE_OPTIONS = '', MALLOC_ARENA_MAX = '2' }: NodeJS.ProcessEnv): Record<string, string> {
  return { MALLOC_ARENA_MAX, NODE_OPTIONS: `--max-semi-space-size=4 ${NODE_OPTIONS}`.trim() };
}
