import type { EngineName } from './count-tests.ts';
import type { Outcome } from './run-steps.ts';

const ENGINES: readonly EngineName[] = ['Chromium', 'WebKit', 'Firefox'];

/** What came of all steps, in words. The last line is the sum of all tests. */
export function toSummary({ counts, isInterrupted }: Outcome): string {
  const all = [...counts];
  const sumOf = (part: 'passed' | 'failed' | 'postponed') =>
    all.reduce((sum, [, each]) => sum + (each[part] ?? 0), 0);
  const passedIn = ENGINES.map((engine) => ({
    engine,
    passed: all.reduce((sum, [, each]) => sum + (each.passedIn?.[engine] ?? 0), 0),
  })).filter(({ passed }) => passed > 0);
  const failed = all.filter(([, each]) => each.failed > 0).map(([name]) => name);
  const leftOut = all
    .filter(([, each]) => each.leftOut > 0)
    .map(([name, each]) => `${each.leftOut} of ${name}`);
  return [
    ...(isInterrupted ? ['Interrupted.'] : []),
    failed.length > 0 ? `Failed: ${failed.join(', ')}.` : 'All is well.',
    ...(leftOut.length > 0 ? [`Left out, for the reasons given above: ${leftOut.join(', ')}.`] : []),
    ...(passedIn.length > 0
      ? [
          `Of those that passed, in ${passedIn.map(({ engine, passed }) => `${engine}: ${passed}`).join(', ')}.`,
        ]
      : []),
    ...(sumOf('postponed') > 0
      ? [`Left for the night (npm run test:nightly): ${sumOf('postponed')} of those that were loaded.`]
      : []),
    `${sumOf('passed')} passed, ${sumOf('failed')} failed`,
  ].join('\n');
}
