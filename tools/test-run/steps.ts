import { join } from 'node:path';
import { type Counts, countPlaywright, countVitest } from './count-tests.ts';
import { NIGHTLY, NIGHTLY_TAG, type When } from './when.ts';

/** A part of `npm test`: a command, which fails where it does not end with 0. */
export type Step = {
  name: string;
  command: string;
  env?: Record<string, string>;
  /** Where it tells what came of its tests, and how that is read. A step that is not made of tests counts as one. */
  report?: { file: string; count: (json: string) => Counts };
  /** The step without which this one makes no sense. */
  needs?: string;
  /** It keeps the whole machine busy, so that nothing runs beside it. */
  isAlone?: boolean;
};

/** All that has to hold before a change lands, or by night, in the order in which it is begun. Reports are written into the folder `reports`. */
export function stepsOf(reports: string, when: When): Step[] {
  const isByDay = when === 'day';
  const vitest = (project: string): Step => {
    const file = join(reports, `${project}.json`);
    const command = `vitest run --project ${project} --reporter=dot --reporter=json --outputFile.json=${file} --reporter=./tools/test-run/report-skipped.ts${isByDay ? ` --tags-filter='!${NIGHTLY}'` : ''}`;
    return { name: project, command, report: { file, count: (json) => countVitest(json, when) } };
  };
  const playwright = (name: string, config: string): Step => {
    const file = join(reports, `${name}.json`);
    const command = `playwright test --config ${config} --reporter=dot,json,./tools/test-run/report-engines.ts${isByDay ? ` --grep-invert ${NIGHTLY_TAG}` : ''}`;
    const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: file };
    return { name, command, env, report: { file, count: countPlaywright } };
  };
  return [
    { name: 'check', command: 'node scripts/check.ts' },
    { name: 'types', command: 'next typegen && tsc --noEmit' },
    { name: 'lint', command: 'biome check --error-on-warnings .' },
    { ...vitest('unit'), isAlone: true },
    vitest('room'),
    vitest('commands'),
    // The whole way to a release: its tests read the receipt as well.
    { name: 'release', command: 'node scripts/release.ts' },
    // On copies of the project, with servers of their own.
    playwright('staff', 'playwright.staff.config.ts --project=staff'),
    // The longest first: of two that run at a time, the last ones then end at about the same time.
    { ...vitest('build'), needs: 'release' },
    { ...playwright('browser', 'playwright.config.ts'), needs: 'release' },
    // In WebKit and Firefox; in Chromium what has to be the same in all.
    { ...playwright('engines', 'playwright.engines.config.ts'), needs: 'release' },
    // An export of its own: the form of an export leads to another server.
    { ...playwright('export', 'playwright.export.config.ts'), needs: 'release' },
    // Two more sites, on copies of the project.
    vitest('sites'),
    { ...vitest('delivery'), needs: 'release' },
    // By day, long enough to be hit in the middle; by night, and with `npm run test:faults`, a minute for each.
    { ...vitest('faults'), env: isByDay ? { FAULT_SECONDS: '10' } : {}, needs: 'release' },
    ...(isByDay
      ? []
      : [vitest('damages'), playwright('publishing', 'playwright.staff.config.ts --project=for-real')]),
  ];
}
