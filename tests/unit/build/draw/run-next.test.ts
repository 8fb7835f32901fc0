import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runNext } from '#build/draw/run-next.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'next-'));
  mkdirSync(join(root, 'node_modules/next/dist/bin'), { recursive: true });
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

/** A program in the place of Next. */
const next = (program: string) => writeFileSync(join(root, 'node_modules/next/dist/bin/next'), program);
const run = (ranOut = () => false) => runNext(root, { origin: 'https://example.org', form: null }, ranOut);

test('what Next drew is in its folder', () => {
  next("require('node:fs').mkdirSync('out')");
  expect(run()).toBe(join(root, 'out'));
});

const KILLED =
  /^Next did not finish, so nothing was built\. Next was killed \(SIGKILL\), most likely because the machine ran out of memory: a build needs 2 GB, and this machine has [\d.]+ GB free\. Stop other programs, add memory or swap, and try again\.$/;

test('where Next is killed, that is said, with what to do', () => {
  next("process.kill(process.pid, 'SIGKILL')");
  expect(() => run()).toThrow(KILLED);
});

test('so it is where one of the processes is killed that Next starts, of which it says little', () => {
  next('process.exit(1)');
  expect(() => run(() => true)).toThrow(KILLED);
});

test.runIf(existsSync('/proc/self/stat'))(
  'what Next leaves running where it is killed is ended',
  async () => {
    const worker = join(root, 'node_modules/next/worker.js');
    writeFileSync(worker, 'setInterval(() => {}, 1000);');
    next(`const { pid } = require('node:child_process').spawn(process.execPath, [${JSON.stringify(worker)}], { stdio: 'ignore' });
    require('node:fs').writeFileSync('pid', String(pid));
    process.kill(process.pid, 'SIGKILL');`);
    expect(() => run()).toThrow(KILLED);
    const pid = readFileSync(join(root, 'pid'), 'utf8');
    // One that has ended may be listed until whoever inherits it asks for it.
    const isRunning = () =>
      existsSync(`/proc/${pid}/stat`) && !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    await expect.poll(isRunning).toBe(false);
  },
);

test.runIf(existsSync('/proc/self/stat'))(
  'what another build has running in another folder is left alone',
  async () => {
    const worker = join(root, 'node_modules/next/worker.js');
    writeFileSync(worker, 'process.send(0); setInterval(() => {}, 1000);');
    const other = mkdtempSync(join(tmpdir(), 'other-'));
    const child = spawn(process.execPath, [worker], {
      cwd: other,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    try {
      await once(child, 'message');
      next('process.exit(1)');
      expect(() => run()).toThrow(/did not finish/);
      expect([child.exitCode, child.signalCode, child.kill(0)]).toEqual([null, null, true]);
      // It would have noticed by the time that it can be asked to end.
      child.kill('SIGTERM');
      expect(await once(child, 'exit')).toEqual([null, 'SIGTERM']);
    } finally {
      child.kill('SIGKILL');
      rmSync(other, { recursive: true });
    }
  },
);

test('it is told to be frugal, and what the machine sets for it stays', () => {
  next(
    "require('node:fs').writeFileSync('said', JSON.stringify(process.env)); require('node:fs').mkdirSync('out')",
  );
  vi.stubEnv('NODE_OPTIONS', '--no-warnings');
  vi.stubEnv('MALLOC_ARENA_MAX', '1');
  run();
  const { NODE_OPTIONS, MALLOC_ARENA_MAX } = JSON.parse(readFileSync(join(root, 'said'), 'utf8'));
  expect([NODE_OPTIONS, MALLOC_ARENA_MAX]).toEqual(['--max-semi-space-size=4 --no-warnings', '1']);
});

test('where Next fails, what it said is enough', () => {
  next('process.exit(1)');
  expect(() => run()).toThrow(/^Next did not finish, so nothing was built\. What it said stands above\.$/);
});
