import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { basename } from 'node:path';
import { describeEnd } from './describe-end.ts';
import { countKilledForMemory } from './memory-here.ts';

/** A program that a package starts: what people call it, how the name of its file begins, and what the work needs ("a build needs 2 GB"). */
type Watched = { name: string; file: RegExp; needs?: string };

/**
 * Does something with a package that starts a program of its own, and rejects in plain words if that program is killed. Packages hide this: one
 * waits forever for an answer, another says that something was closed.
 */
export async function watchProgram<Result>(
  { name, file, needs }: Watched,
  work: () => Promise<Result>,
): Promise<Result> {
  const before = countKilledForMemory();
  const killed = Promise.withResolvers<never>();
  killed.promise.catch(() => {});
  let how: string | null = null;
  // Node tells of each program that is started, whoever starts it; which one it is stands there only later.
  const watch = (message: unknown) => {
    const { process: child } = message as { process: ChildProcess };
    child.once('exit', (_, signal) => {
      if (!signal || !file.test(basename(child.spawnfile))) return;
      how = describeEnd(name, { signal }, { needs });
      // First what the package itself makes of it, so that it can clean up.
      setImmediate(() => killed.reject(new Error(how ?? '')));
    });
  };
  subscribe('child_process', watch);
  try {
    return await Promise.race([work(), killed.promise]);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    if (how) throw new Error(how, { cause: error });
    // A part of it, as a tab of a browser, which is a process that only it knows.
    if ((countKilledForMemory() ?? 0) <= (before ?? 0)) throw error;
    throw new Error(`${said}\nA part of ${describeEnd(name, { signal: 'SIGKILL' }, { needs })}`, {
      cause: error,
    });
  } finally {
    unsubscribe('child_process', watch);
  }
}
