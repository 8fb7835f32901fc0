import type { PageProblem } from './problem.ts';

const NAMED = 5;

/** Say in plain words what stands in the way, each fault once with the pages it is on. */
export function formatProblems(problems: PageProblem[]): string {
  const faults = new Map<string, string[]>();
  for (const { page, what, fix } of problems) {
    const fault = `${what}.\n    Fix: ${fix}`;
    faults.set(fault, [...(faults.get(fault) ?? []), page]);
  }
  const lines = [...faults].map(([fault, pages]) => `  ${namePages(pages)}: ${fault}`);
  const count = faults.size === 1 ? '1 problem' : `${faults.size} problems`;
  return [`HTML first: ${count}.`, ...lines].join('\n');
}

function namePages(found: string[]): string {
  const pages = [...new Set(found)].sort();
  const more = pages.length - NAMED;
  return pages.slice(0, NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
