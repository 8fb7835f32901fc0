import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describeEnd } from './describe-end.ts';
import { watchMemory } from './memory-here.ts';

/** A program that a package starts: what people call it, how its file is named, and what the work needs ("a build needs 2 GB"). */
type Watched = { name: string; file: RegExp; needs?: string };

// Only after something went wrong: what a program leaves behind may be noticed before its end is.
const PATIENCE_MS = 1_000;

/**
 * Does something with a package that starts a program of its own, and rejects in plain words if that program is killed. Packages hide this: one
 * waits forever for an answer, another says that something was closed.
 */
export async function watchProgram<Result>(
  { name, file, needs }: Watched,
  work: () => Promise<Result>,
  ranOut = watchMemory(),
): Promise<Result> {
  const started: ChildProcess[] = [];
  const killed = Promise.withResolvers<never>();
  killed.promise.catch(() => {});
  let how: string | null = null;
  // Node tells of each program that is started, by whomever; which one it is stands there only later.
  const watch = (message: unknown) => {
    const { process: child } = message as { process: ChildProcess };
    started.push(child);
    child.once('exit', (_, signal) => {
      if (!signal || !isMeant(child)) return;
      how = describeEnd(name, { signal }, { needs });
      killed.reject(new Error(`${how}`));
    });
  };
  const isMeant = ({ spawnfile }: ChildProcess) => file.test(basename(spawnfile));
  subscribe('child_process', watch);
  try {
    return await Promise.race([work(), killed.promise]);
  } catch (error) {
    await endOf(started.filter(isMeant));
    if (how) throw new Error(how, { cause: error });
    // A part of it, as a tab of a browser, which is a process that only it knows.
    if (!ranOut()) throw error;
    const said = error instanceof Error ? error.message : String(error);
    throw new Error(`${said}\nA part of ${describeEnd(name, { signal: 'SIGKILL' }, { needs })}`, {
      cause: error,
    });
  } finally {
    unsubscribe('child_process', watch);
  }
}

/** Waits until some programs have ended, or for a moment: they may be ones that stay. */
async function endOf(children: readonly ChildProcess[]): Promise<void> {
  const running = children.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
  const enough = new AbortController();
  const { signal } = enough;
  const ended = Promise.all(running.map((child) => once(child, 'exit', { signal })));
  await Promise.race([ended, sleep(PATIENCE_MS, undefined, { signal })]).finally(() => enough.abort());
  await ended.catch(() => {});
}
