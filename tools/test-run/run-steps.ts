import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeEnd } from '#lib/processes/describe-end.ts';
import { hasEnded } from '#tools/servers/program-path.ts';
import { type Counts, NONE } from './count-tests.ts';
import type { Step } from './steps.ts';

const AT_ONCE = 2;

/** What came of each step, by its name, and whether someone put an end to it. */
export type Outcome = { counts: Map<string, Counts>; isInterrupted: boolean };

type Run = {
  steps: readonly Step[];
  /** Where what is said is kept until it is shown. */
  folder: string;
  say?: (line: string) => void;
  /** Ends what runs, and begins nothing more. */
  interrupt?: AbortSignal;
};

/**
 * Runs steps in their order, two at a time where neither keeps the whole machine busy. What runs by itself is shown as it comes, and the
 * words of two are not mixed: those of each are shown when it ends.
 */
export async function runSteps({ steps, folder, say = console.log, interrupt }: Run): Promise<Outcome> {
  const running = new Map<Step, Promise<void>>();
  const counts = new Map<string, Counts>();
  const hasToWait = ({ isAlone, needs }: Step) =>
    running.size > 0 &&
    (isAlone ||
      running.size === AT_ONCE ||
      [...running.keys()].some((each) => each.isAlone || each.name === needs));

  async function run(step: Step, title: string): Promise<void> {
    const { needs, report } = step;
    const why = interrupt?.aborted
      ? 'it was interrupted'
      : needs && counts.get(needs)?.failed
        ? `"${needs}" failed`
        : null;
    if (why) {
      counts.set(step.name, { ...NONE, failed: 1 });
      return say(`\n${title}\nNot run, because ${why}.`);
    }
    const isByItself = step.isAlone || steps.length === 1;
    say(`\n${title}${isByItself ? '' : ' …'}`);
    const started = performance.now();
    const log = isByItself ? null : join(folder, `${step.name}.log`);
    const { isWell, how } = await runCommand(step, log, interrupt);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const told = report && existsSync(report.file) ? report.count(readFileSync(report.file, 'utf8')) : NONE;
    const made = toCounts(isWell, report ? told : null);
    counts.set(step.name, made);
    if (log) say(`\n${title}\n${readFileSync(log, 'utf8').trimEnd()}`);
    if (how) say(how);
    say(`${step.name}: ${made.passed} passed, ${made.failed} failed, ${seconds} s`);
  }

  for (const [index, step] of steps.entries()) {
    while (hasToWait(step)) await Promise.race(running.values());
    const ended = run(step, `[${index + 1}/${steps.length}] ${step.name}: ${step.command}`);
    running.set(
      step,
      ended.finally(() => running.delete(step)),
    );
  }
  await Promise.all(running.values());
  return { counts, isInterrupted: interrupt?.aborted ?? false };
}

/** A step that ran no test, or that fell over outside of its tests, has failed. */
function toCounts(isWell: boolean, tests: Counts | null): Counts {
  if (!tests) return isWell ? { ...NONE, passed: 1 } : { ...NONE, failed: 1 };
  return isWell && tests.passed > 0 ? tests : { ...tests, failed: Math.max(tests.failed, 1) };
}

/** Runs a command in a group of its own, so that all that it started ends with it; says whether it was well, and how it was killed. */
async function runCommand(
  { name, command, env }: Step,
  log: string | null,
  interrupt?: AbortSignal,
): Promise<{ isWell: boolean; how: string | null }> {
  // A file, and no pipe: whatever a step leaves behind could hold a pipe open for ever.
  const out = log === null ? 'inherit' : openSync(log, 'w');
  const child = spawn(command, {
    shell: true,
    detached: true,
    stdio: ['ignore', out, out],
    env: { ...process.env, ...env },
  });
  if (typeof out === 'number') closeSync(out);
  // As Ctrl+C does, after which the runners of tests stop the servers that they have started.
  const end = () => {
    if (!hasEnded(child)) process.kill(-(child.pid as number), 'SIGINT');
  };
  interrupt?.addEventListener('abort', end);
  try {
    const [code, signal] = await once(child, 'exit');
    const isKilled = signal !== null || code > 128;
    return { isWell: code === 0, how: isKilled ? describeEnd(`"${name}"`, { code, signal }) : null };
  } finally {
    interrupt?.removeEventListener('abort', end);
  }
}
