import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describeEnd } from '#lib/processes/describe-end.ts';
import { hasEnded } from '#tools/servers/program-path.ts';
import type { Cost } from '../results.ts';
import { say, undoLater } from '../session.ts';

const SAMPLE_MS = 250;
const TELL_MS = 15_000;

type Run = { cwd: string; env?: Record<string, string>; within: number };

/**
 * Runs a Node program to its end and returns what it cost: seconds by the clock, and the most memory that it and all its children had together,
 * sampled four times a second. Throws with its output if it fails, or does not end `within` so many seconds.
 */
export async function runMeasured(words: readonly string[], { cwd, env, within }: Run): Promise<Cost> {
  const started = performance.now();
  // A process group of its own, so that its children can be ended with it.
  const child = spawn(process.execPath, words, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const pid = child.pid as number;
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const secondsSoFar = () => (performance.now() - started) / 1000;
  let memory = 0;
  const sampler = setInterval(() => {
    memory = Math.max(memory, memoryOf(pid));
  }, SAMPLE_MS);
  const teller = setInterval(
    () => say(`  … ${secondsSoFar().toFixed(0)} s, ${(memory / 1e6).toFixed(0)} MB so far`),
    TELL_MS,
  );
  let isLate = false;
  const kill = () => process.kill(-pid, 'SIGKILL');
  const killer = setTimeout(() => {
    isLate = true;
    kill();
  }, within * 1000);
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
  // If the bench is stopped, its folder would otherwise be written to while it is removed.
  undoLater(async () => {
    if (hasEnded(child)) return;
    kill();
    await ended;
  });
  try {
    const end = await ended;
    if (end.code !== 0) {
      const program = `"${words.join(' ')}"`;
      const late = `${program} was ended after ${secondsSoFar().toFixed(0)} s.`;
      throw new Error(`${isLate ? late : describeEnd(program, end)}\n${output}`);
    }
    return { seconds: secondsSoFar(), memory };
  } finally {
    clearInterval(sampler);
    clearInterval(teller);
    clearTimeout(killer);
  }
}

/** The memory of a process and all its children, in bytes. Shared pages count once, and what has just ended not at all. */
function memoryOf(root: number): number {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
    const parent = Number(/^PPid:\s+(\d+)/m.exec(textOf(name, 'status'))?.[1]);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const sum = (pid: number): number =>
    1024 * Number(/^Pss:\s+(\d+)/m.exec(textOf(pid, 'smaps_rollup'))?.[1] ?? 0) +
    (children.get(pid) ?? []).reduce((total, child) => total + sum(child), 0);
  return sum(root);
}

function textOf(pid: number | string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
