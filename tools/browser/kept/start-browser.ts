import { type ChildProcess, spawn } from 'node:child_process';
import { describeEnd } from '#lib/processes/describe-end.ts';

type Start = {
  args: readonly string[];
  env?: NodeJS.ProcessEnv;
  /** What the browser says of where it can be spoken to; the address is its first group. */
  listening: RegExp;
  /** For how long it may say nothing, in milliseconds. */
  within: number;
};

/**
 * Starts a browser as from a desktop, and gives where it can be spoken to, which it says itself in its errors. It has a group of its own, so that a
 * crash can take all of its processes. `address` rejects where it ends before, or says nothing in time.
 */
export function startBrowser(
  executable: string,
  { args, env, listening, within }: Start,
): { child: ChildProcess; address: Promise<string> } {
  const child = spawn(executable, args, { stdio: ['ignore', 'ignore', 'pipe'], detached: true, env });
  endWithUs(child);
  const address = new Promise<string>((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => fail('It said nothing in time.'), within);
    const fail = (why: string) => {
      clearTimeout(timer);
      reject(new Error(`The browser did not start. ${why}\n${said}`));
    };
    child.once('exit', (code, signal) => fail(describeEnd('It', { code, signal }) ?? 'It ended at once.'));
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk;
      const found = listening.exec(said)?.[1];
      if (!found) return;
      clearTimeout(timer);
      resolve(found);
    });
  });
  return { child, address };
}

/** Ends a program, with its group, when this one ends: whoever is interrupted while it starts does not know of it yet. */
export function endWithUs(child: ChildProcess): void {
  const end = () => void process.kill(-(child.pid as number), 'SIGKILL');
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
}
