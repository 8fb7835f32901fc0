import { readFile, rename, writeFile } from 'node:fs/promises';
import { findClientComponents } from './find-client-components.ts';
import { pageOf } from './find-html.ts';
import { findLatePages } from './find-late-pages.ts';
import { formatProblems } from './format-problems.ts';
import type { PageProblem } from './problem.ts';
import { removeScripts } from './remove-scripts.ts';
import { type StripOptions, stripFramework } from './strip-framework.ts';

/** What was done to a build; sizes in bytes. */
export type BuildTotals = {
  pages: number;
  before: number;
  after: number;
  scripts: { files: number; bytes: number };
};

/** Strip these HTML files of a build in place and delete its scripts; on any problem throw, with nothing changed. */
export async function stripBuild(
  distDir: string,
  files: Iterable<string>,
  options: StripOptions = {},
): Promise<BuildTotals> {
  const problems: PageProblem[] = [
    ...(await findClientComponents(distDir)),
    ...(await findLatePages(distDir)),
  ];
  const finished = new Map<string, string>();
  const totals = { pages: 0, before: 0, after: 0 };

  for (const file of new Set(files)) {
    const before = await readFile(file, 'utf8');
    const page = stripFramework(before, options);
    problems.push(...page.problems.map((problem) => ({ page: pageOf(distDir, file), ...problem })));
    finished.set(file, page.html);
    totals.pages += 1;
    totals.before += Buffer.byteLength(before);
    totals.after += Buffer.byteLength(page.html);
  }
  if (problems.length > 0) throw toError(problems);

  for (const [file, html] of finished) await replaceFile(file, html);
  return { ...totals, scripts: await removeScripts(distDir) };
}

/** One line for the end of a build. */
export function toSummary({ pages, before, after, scripts }: BuildTotals): string {
  const html = `pages: ${pages}, HTML before: ${toKilobytes(before)}, after: ${toKilobytes(after)}`;
  return `HTML first: ${html}, scripts deleted: ${scripts.files} (${toKilobytes(scripts.bytes)}).`;
}

// It is a page that is wrong, so the place in this file where that was noticed would only distract.
function toError(problems: PageProblem[]): Error {
  const error = new Error(formatProblems(problems));
  error.stack = error.message;
  return error;
}

// Written beside and renamed, so that a build stopped half-way leaves each page whole.
async function replaceFile(file: string, text: string): Promise<void> {
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
}

function toKilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
