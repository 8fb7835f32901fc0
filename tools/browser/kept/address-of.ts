import type { ChildProcess } from 'node:child_process';
import { describeEnd } from '#lib/processes/describe-end.ts';

/** Where a browser that starts can be spoken to: it says so itself, in its errors, as `listening` matches. Rejects where it does not within so many milliseconds. */
export function addressOf(child: ChildProcess, listening: RegExp, within: number): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => fail('It said nothing in time.'), within);
    const fail = (why: string) => {
      clearTimeout(timer);
      reject(new Error(`The browser did not start. ${why}\n${said}`));
    };
    child.once('exit', (code, signal) => fail(describeEnd('It', { code, signal }) ?? 'It ended at once.'));
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk;
      const address = listening.exec(said)?.[1];
      if (!address) return;
      clearTimeout(timer);
      resolve(address);
    });
  });
}
