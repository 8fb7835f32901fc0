import { formatProblems } from './format-problems.ts';
import type { PageProblem } from './problem.ts';
import { type StripOptions, stripFramework } from './strip-framework.ts';

/** Pages without the framework's scripts, by address, and the bytes of all of them before and after. */
export type Stripped = { pages: Map<string, string>; before: number; after: number };

/**
 * Takes the framework's scripts out of the finished HTML of a build, by address. `known` are problems that were found already. On any
 * problem it throws, with one report of all of them.
 */
export function stripPages(
  pages: ReadonlyMap<string, string>,
  known: readonly PageProblem[] = [],
  options: StripOptions = {},
): Stripped {
  const problems = [...known];
  const stripped: Stripped = { pages: new Map(), before: 0, after: 0 };
  for (const [page, before] of pages) {
    const { html, problems: found } = stripFramework(before, options);
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
