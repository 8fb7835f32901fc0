import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { countVitest, NONE } from '#tools/test-run/count-tests.ts';
import { runSteps } from '#tools/test-run/run-steps.ts';
import type { Step } from '#tools/test-run/steps.ts';
import { toSummary } from '#tools/test-run/to-summary.ts';

let folder: string;
let said: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'steps-'));
  said = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (steps: Step[], interrupt?: AbortSignal) =>
  runSteps({ steps, folder, say: (line) => said.push(line), ...(interrupt && { interrupt }) });
/** Ends as soon as another step has begun, so that it never ends where that one waits for it. */
const meets = (name: string, other: string) =>
  `touch ${folder}/${name}; while [ ! -e ${folder}/${other} ]; do sleep 0.01; done`;
const logs = (name: string, between = 'sleep 0.1') =>
  `echo +${name} >> ${folder}/log; ${between}; echo -${name} >> ${folder}/log`;

test('two steps run side by side, and the words of each are shown whole, when it ends', async () => {
  const outcome = await run([
    { name: 'one', command: `echo one begins; ${meets('one', 'two')}; echo one ends >&2` },
    { name: 'two', command: `echo two begins; ${meets('two', 'one')}; false` },
  ]);
  expect(said.filter((line) => /^(one|two) begins$/m.test(line)).sort()).toEqual([
    expect.stringMatching(/^\n\[1\/2\] one: .*\none begins\none ends$/),
    expect.stringMatching(/^\n\[2\/2\] two: .*\ntwo begins$/),
  ]);
  expect(said).toContainEqual(expect.stringMatching(/^one: 1 passed, 0 failed, \d+\.\d s$/));
  expect(toSummary(outcome)).toBe('Failed: two.\n1 passed, 1 failed');
});

test('never more than two, in their order, and nothing beside one that keeps the machine busy', async () => {
  await run([
    { name: 'a', command: logs('a'), isAlone: true },
    { name: 'b', command: logs('b', meets('b', 'c')) },
    { name: 'c', command: logs('c', meets('c', 'b')) },
    { name: 'd', command: logs('d') },
    { name: 'e', command: logs('e'), isAlone: true },
    { name: 'f', command: logs('f') },
    { name: 'g', command: logs('g'), needs: 'f' },
  ]);
  const log = readFileSync(join(folder, 'log'), 'utf8').trim().split('\n');
  const beside = log.map((_, at) =>
    log.slice(0, at + 1).reduce((sum, [sign]) => sum + (sign === '+' ? 1 : -1), 0),
  );
  expect(Math.max(...beside)).toBe(2);
  expect(log.filter((line) => !/[bcd]/.test(line))).toEqual(['+a', '-a', '+e', '-e', '+f', '-f', '+g', '-g']);
  expect([log.indexOf('-a'), log.indexOf('+e')]).toEqual([1, 8]);
});

test.each(['kill -KILL $$', "sh -c 'kill -KILL $$'; exit $?"])(
  'a step that is killed is told as that: %s',
  async (command) => {
    const said: string[] = [];
    const outcome = await runSteps({
      steps: [{ name: 'one', command }],
      folder,
      say: (line) => said.push(line),
    });
    expect(outcome.counts.get('one')?.failed).toBe(1);
    expect(said).toContainEqual(expect.stringMatching(/^"one" was killed \(SIGKILL\), most likely because /));
  },
);

test('what needs a step that failed is not run, and has failed', async () => {
  const outcome = await run([
    { name: 'release', command: 'false' },
    { name: 'build', command: `touch ${folder}/ran`, needs: 'release' },
  ]);
  expect(existsSync(join(folder, 'ran'))).toBe(false);
  expect(said.at(-1)).toMatch(/^\n\[2\/2\] build: .*\nNot run, because "release" failed\.$/);
  expect(toSummary(outcome)).toBe('Failed: release, build.\n0 passed, 2 failed');
});

test('a step is not held up by one that it needs and no one asked for', async () => {
  expect(toSummary(await run([{ name: 'build', command: 'true', needs: 'release' }]))).toBe(
    'All is well.\n1 passed, 0 failed',
  );
});

const REPORT = {
  numPassedTests: 5,
  numFailedTests: 0,
  numFailedTestSuites: 0,
  numPendingTests: 0,
  testResults: [],
};

test.each([
  ['tests that failed', { ...REPORT, numFailedTests: 2 }, 'false', { passed: 5, failed: 2, leftOut: 0 }],
  ['an error outside of its tests', REPORT, 'false', { passed: 5, failed: 1, leftOut: 0 }],
  ['no test at all', { ...REPORT, numPassedTests: 0 }, 'true', { ...NONE, failed: 1 }],
  ['no report', null, 'true', { ...NONE, failed: 1 }],
])('a step with %s is counted', async (_, report, command, counts) => {
  const file = join(folder, 'report.json');
  if (report) writeFileSync(file, JSON.stringify(report));
  const outcome = await run([{ name: 'unit', command, report: { file, count: countVitest } }]);
  expect(outcome.counts.get('unit')).toEqual(counts);
});

test('whoever interrupts it ends what runs, with all that it started, and what was still to come has failed', async () => {
  const interrupt = new AbortController();
  const ended = run(
    [
      {
        name: 'one',
        command: `(trap 'touch ${folder}/ended; exit 1' INT; touch ${folder}/begun; while :; do sleep 0.01; done); true`,
      },
      { name: 'two', command: `touch ${folder}/two`, isAlone: true },
    ],
    interrupt.signal,
  );
  await expect.poll(() => existsSync(join(folder, 'begun'))).toBe(true);
  interrupt.abort();
  const outcome = await ended;
  expect(existsSync(join(folder, 'ended'))).toBe(true);
  expect(existsSync(join(folder, 'two'))).toBe(false);
  expect(toSummary(outcome)).toBe('Interrupted.\nFailed: one, two.\n0 passed, 2 failed');
});

test('the last lines say how many tests passed in which engine, and which are left out', () => {
  const counts = new Map([
    ['unit', { ...NONE, passed: 3 }],
    ['browser', { ...NONE, passed: 4, passedIn: { Chromium: 4 } }],
    ['engines', { ...NONE, passed: 3, leftOut: 2, passedIn: { Firefox: 2, Chromium: 1 } }],
  ]);
  expect(toSummary({ counts, isInterrupted: false })).toBe(
    `All is well.
Left out, for the reasons given above: 2 of engines.
Of those that passed, in Chromium: 5, Firefox: 2.
10 passed, 0 failed`,
  );
});
