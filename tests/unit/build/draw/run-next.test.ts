import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runNext } from '#build/draw/run-next.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'next-'));
  mkdirSync(join(root, 'node_modules/next/dist/bin'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

/** A program in the place of Next. */
const next = (program: string) => writeFileSync(join(root, 'node_modules/next/dist/bin/next'), program);
const run = () => runNext(root, { origin: 'https://example.org', form: null });

test('what Next drew is in its folder', () => {
  next("require('node:fs').mkdirSync('out')");
  expect(run()).toBe(join(root, 'out'));
});

test('where Next is killed, that is said, with what to do', () => {
  next("process.kill(process.pid, 'SIGKILL')");
  expect(run).toThrow(
    /^Next did not finish, so nothing was built\. Next was killed \(SIGKILL\), most likely because the machine ran out of memory: a build needs 2 GB, and this machine has [\d.]+ GB free\. Stop other programs, add memory or swap, and try again\.$/,
  );
});

test('where Next fails, what it said is enough', () => {
  next('process.exit(1)');
  expect(run).toThrow(/^Next did not finish, so nothing was built\. What it said stands above\.$/);
});
