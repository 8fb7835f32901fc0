import { PART_NAMES, type Part, type Results } from '../results.ts';
import { buildTable } from './build-table.ts';
import { byteTables } from './byte-tables.ts';
import { goalsOf } from './goals.ts';
import { lighthouseTable } from './lighthouse-table.ts';
import { servedTable } from './served-table.ts';
import { toCount } from './to-figures.ts';
import { toTable } from './to-table.ts';

/** What the bench has measured, as a part of docs/measured.md, from nothing but its results. */
export function toMarkdown(results: Results): string {
  const { bytes, lighthouse, served, builds } = results;
  return [
    ...circumstancesOf(results),
    '## Promises',
    goalTable(results),
    ...(bytes ? ['## A first visit', ...byteTables(bytes.data)] : []),
    ...(lighthouse ? ['## Lighthouse', ...lighthouseTable(lighthouse.data)] : []),
    ...(served ? ['## The server', ...servedTable(served.data)] : []),
    ...(builds ? ['## Many pages', ...buildTable(builds.data)] : []),
  ].join('\n\n');
}

function goalTable(results: Results): string {
  const words = (met: boolean | null) => (met === null ? 'not measured' : met ? 'met' : 'not met');
  return toTable([
    ['promise', 'measured', ''],
    ...goalsOf(results).map(({ promise, figure, met }) => [promise, figure, words(met)]),
  ]);
}

/** When and on what it was measured: once for the parts that were measured alike. */
function circumstancesOf(results: Results): string[] {
  const parts = new Map<string, string[]>();
  for (const name of PART_NAMES) {
    const part = results[name];
    if (!part) continue;
    const words = toCircumstances(part);
    parts.set(words, [...(parts.get(words) ?? []), name]);
  }
  return [...parts].map(([words, names]) => `Measured ${words} (${names.join(', ')}).`);
}

function toCircumstances({ date, machine, versions }: Part<unknown>): string {
  const { cpu, cores, memory, system, kernel } = machine;
  const tools = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return `on ${toDay(date)} with ${cores} cores (${cpu}), ${toCount(memory / 2 ** 30)} GB of memory, ${system}, Linux ${kernel}; ${tools.join(', ')}`;
}

function toDay(date: string): string {
  return new Date(date).toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' });
}
