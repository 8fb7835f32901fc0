// `npm test`: everything that has to hold before a change lands, and a count at the end. Words name some of its steps alone, as in
// `node scripts/test.ts check unit`. What needs a program that is not here, and may not be installed, is left out and said.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COMMANDS } from '#tools/command-line/commands.ts';
import { readCommand, refuse } from '#tools/command-line/read-command.ts';
import { runSteps } from '#tools/test-run/run-steps.ts';
import { stepsOf } from '#tools/test-run/steps.ts';
import { toSummary } from '#tools/test-run/to-summary.ts';

const folder = mkdtempSync(join(tmpdir(), 'reports-'));
process.once('exit', () => rmSync(folder, { recursive: true }));
const { words, flags } = readCommand(COMMANDS.test);
const all = stepsOf(folder, flags.nightly ? 'night' : 'day');
const odd = words.find((word) => !all.some(({ name }) => name === word));
if (odd !== undefined) {
  refuse(
    `There is no step "${odd}". The steps are: ${all.map(({ name }) => name).join(', ')}.`,
    COMMANDS.test.usage,
  );
}

const interrupt = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => interrupt.abort());

const steps = words.length > 0 ? all.filter(({ name }) => words.includes(name)) : all;
const outcome = await runSteps({ steps, folder, interrupt: interrupt.signal });
console.log(`\n${toSummary(outcome)}`);
process.exitCode = [...outcome.counts.values()].some(({ failed }) => failed > 0) ? 1 : 0;
