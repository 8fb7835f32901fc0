// `npm test`: everything that has to hold before a change lands, step by step, and a count at the end.
// Each step that is not made of tests counts as one. What needs a program that is not here, and may not be installed, is left out and said.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COMMANDS } from '#tools/command-line/commands.ts';
import { readCommand } from '#tools/command-line/read-command.ts';
import { type Counts, countPlaywright, countVitest, NONE } from '#tools/test-run/count-tests.ts';

type Step = {
  name: string;
  command: string;
  count?: { file: string; read: (json: string) => Counts };
  needs?: string;
  env?: Record<string, string>;
};

readCommand(COMMANDS.test);
const reports = mkdtempSync(join(tmpdir(), 'reports-'));
const vitest = (project: string, env: Record<string, string> = {}): Step => {
  const file = join(reports, `${project}.json`);
  const command = `vitest run --project ${project} --reporter=dot --reporter=json --outputFile.json=${file} --reporter=./tools/test-run/report-skipped.ts`;
  return { name: project, command, count: { file, read: countVitest }, env };
};
const playwright = (name: string, words = ''): Step => {
  const file = join(reports, `${name}.json`);
  const command = `playwright test${words} --reporter=dot,json`;
  return {
    name,
    command,
    count: { file, read: countPlaywright },
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file },
  };
};

const STEPS: Step[] = [
  { name: 'check', command: 'node scripts/check.ts' },
  { name: 'types', command: 'next typegen && tsc --noEmit' },
  { name: 'lint', command: 'biome check --error-on-warnings .' },
  vitest('unit'),
  // The whole way to a release: its tests read the receipt as well.
  { name: 'build', command: 'node scripts/release.ts' },
  { ...vitest('built'), needs: 'build' },
  { ...vitest('delivery'), needs: 'build' },
  // Long enough to be hit in the middle. `npm run test:faults` takes a minute for each.
  { ...vitest('faults', { FAULT_SECONDS: '10' }), needs: 'build' },
  { ...playwright('browser'), needs: 'build' },
  // A build of its own: the form of an export leads to another server.
  {
    ...playwright(
      'export',
      ' --config playwright.export.config.ts contact elsewhere leaving search --project=phone-light-no-scripts --project=desktop-light-scripts',
    ),
    needs: 'build',
  },
  // A server of its own, which compiles what it is asked for.
  playwright('staff', ' --config playwright.staff.config.ts'),
];

const failed = new Set<string>();
const total: Counts = { ...NONE };
const leftOut: string[] = [];

for (const [index, step] of STEPS.entries()) {
  console.log(`\n[${index + 1}/${STEPS.length}] ${step.name}: ${step.command}`);
  const started = performance.now();
  const counts = run(step);
  total.passed += counts.passed;
  total.failed += counts.failed;
  if (counts.leftOut > 0) leftOut.push(`${counts.leftOut} of ${step.name}`);
  if (counts.failed > 0) failed.add(step.name);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${step.name}: ${counts.passed} passed, ${counts.failed} failed, ${seconds} s`);
}

rmSync(reports, { recursive: true });
console.log(failed.size > 0 ? `\nFailed: ${[...failed].join(', ')}.` : '\nAll is well.');
if (leftOut.length > 0) console.log(`Left out, for the reasons given above: ${leftOut.join(', ')}.`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = failed.size > 0 ? 1 : 0;

function run({ command, count, needs, env }: Step): Counts {
  if (needs && failed.has(needs)) {
    console.log(`Not run, because "${needs}" failed.`);
    return { ...NONE, failed: 1 };
  }
  const { status } = spawnSync(command, {
    shell: true,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  const ended: Counts = status === 0 ? { ...NONE, passed: 1 } : { ...NONE, failed: 1 };
  if (!count) return ended;
  const counts = existsSync(count.file) ? count.read(readFileSync(count.file, 'utf8')) : NONE;
  // A step that ran no test, or that fell over outside of its tests, has failed.
  const sound = status === 0 && counts.passed > 0;
  return sound ? counts : { ...counts, failed: Math.max(counts.failed, 1) };
}
