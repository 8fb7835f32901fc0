import { join } from 'node:path';
import { fillContent } from '#tools/copies/fill-content.ts';
import { filesOfMany } from '#tools/copies/many-pages.ts';
import { copyForBench } from '../contestants/contestants.ts';
import { runMeasured } from '../contestants/run-measured.ts';
import type { Cost, SiteCost } from '../results.ts';
import { say } from '../session.ts';
import { medianOf } from './median-of.ts';

const CHECKS = 3;
const CHECK_WITHIN_S = 60;
const BUILD_WITHIN_S = 900;

/** What it costs to check and to build sites of so many generated pages, each in a fresh copy of the project. */
export async function measureBuilds(counts: readonly number[]): Promise<SiteCost[]> {
  const costs: SiteCost[] = [];
  for (const pages of counts) {
    const { root, remove } = copyForBench();
    fillContent(join(root, 'content'), filesOfMany(pages));
    say(`checking ${pages} pages`);
    const checks: Cost[] = [];
    for (let run = 0; run < CHECKS; run++) {
      checks.push(await runMeasured(['scripts/check.ts'], { cwd: root, within: CHECK_WITHIN_S }));
    }
    const check = medianCost(checks);
    say(`building ${pages} pages`);
    const build = await runMeasured(['scripts/build.ts'], { cwd: root, within: BUILD_WITHIN_S });
    say(`${pages} pages: checks ${check.seconds.toFixed(1)} s, build ${build.seconds.toFixed(1)} s`);
    costs.push({ pages, check, build });
    remove();
  }
  return costs;
}

function medianCost(costs: readonly Cost[]): Cost {
  return {
    seconds: medianOf(costs.map(({ seconds }) => seconds)),
    memory: medianOf(costs.map(({ memory }) => memory)),
  };
}
