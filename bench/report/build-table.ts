import type { Parts } from '../results.ts';
import { growthOf, marginalGrowthOf, type PageCost, pageCostsOf } from './page-figures.ts';
import { toMegabytes, toMs, toRatio, toSeconds } from './to-figures.ts';
import { toTable } from './to-table.ts';

/** What sites of many generated pages cost to check and to build. */
export function buildTable(sites: Parts['builds']): string[] {
  const [checks, builds] = [pageCostsOf(sites, 'check'), pageCostsOf(sites, 'build')];
  const further = (cost: PageCost | undefined) => (cost?.marginal == null ? '' : toMs(cost.marginal));
  const growth = growthOf(builds);
  const marginal = marginalGrowthOf(builds);
  const ratios = [
    growth !== null && `A page of the largest costs ${toRatio(growth)} of what one of the smallest does`,
    marginal !== null && `each further page of the last step ${toRatio(marginal)} of one of the step before`,
  ].filter((words) => words !== false);
  return [
    'Generated pages, checked with `npm run check` and built with `npm run build`; the memory is that of all processes together at its highest.',
    toTable([
      ['pages', 'checks', 'a page', 'each further', 'memory', 'build', 'a page', 'each further', 'memory'],
      ...sites.map(({ pages, check, build }, index) => [
        String(pages),
        toSeconds(check.seconds),
        toMs(checks[index]?.mean ?? 0),
        further(checks[index]),
        toMegabytes(check.memory),
        toSeconds(build.seconds),
        toMs(builds[index]?.mean ?? 0),
        further(builds[index]),
        toMegabytes(build.memory),
      ]),
    ]),
    ...(ratios.length > 0 ? [`${ratios.join(', ')}.`] : []),
  ];
}
