import type { Root } from 'hast';
import type { PageProblem } from './problems-of.ts';
import { type StripOptions, stripFramework } from './strip-framework.ts';

/** How many pages a report names for each problem. */
const NAMED = 5;

/** `look` is shown each finished page as a tree, so that nothing has to be parsed again to know what is in it. */
export type StripPagesOptions = StripOptions & { look?: (page: string, tree: Root) => void };

/** Pages without the framework's scripts, by address, and the bytes of all of them before and after. */
export type Stripped = { pages: Map<string, string>; before: number; after: number };

/**
 * Takes the framework's scripts out of the finished HTML of a build, by address. `known` are problems that were found before. If there are any
 * problems, throws with one report of all of them.
 */
export function stripPages(
  pages: ReadonlyMap<string, string>,
  known: readonly PageProblem[] = [],
  { look, ...options }: StripPagesOptions = {},
): Stripped {
  const problems = [...known];
  const stripped: Stripped = { pages: new Map(), before: 0, after: 0 };
  for (const [page, before] of pages) {
    const { html, problems: found, tree } = stripFramework(before, options);
    look?.(page, tree);
    problems.push(...found.map((problem) => ({ page, ...problem })));
    stripped.pages.set(page, html);
    stripped.before += Buffer.byteLength(before);
    stripped.after += Buffer.byteLength(html);
  }
  if (problems.length > 0) throw new Error(formatProblems(problems));
  return stripped;
}

/** One line for the end of a build. */
export function toSummary({ pages, before, after }: Stripped): string {
  return `HTML first: pages: ${pages.size}, HTML before: ${toKilobytes(before)}, after: ${toKilobytes(after)}.`;
}

function toKilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

/** Says in plain words what stands in the way: each problem once, with its pages. */
function formatProblems(problems: PageProblem[]): string {
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
