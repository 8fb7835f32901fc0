import type { Page } from '../content/model/page.ts';
import { fileOf, sourceFileOf } from '../content/model/paths.ts';
import type { Issue } from '../issue.ts';
import type { Checked } from './rule.ts';

/** A day that someone wrote down, and where. */
export type WrittenDay = Pick<Issue, 'file' | 'line' | 'column'> & { name: string; day: string };

/** Every day in the content that tells of something that has been done: written, reviewed, printed, looked up, approved. */
export function pastDaysOf({ pages, facts }: Checked): WrittenDay[] {
  const { practice, people, crisisLines, references, notices, statements, locate } = facts;
  const inFile = (file: string, path: PropertyKey[], day: string | undefined): WrittenDay[] =>
    day === undefined ? [] : [{ file, ...locate(file, path), name: String(path.at(-1)), day }];
  const changesIn = (file: string, changed: Partial<Record<string, string>> = {}) =>
    Object.entries(changed).flatMap(([name, day]) => inFile(file, ['changed', name], day));
  return [
    ...pages.flatMap(daysOfPage),
    ...changesIn('practice.yaml', practice.changed),
    ...Object.entries(people).flatMap(([name, { license, changed }]) => [
      ...inFile(fileOf('person', name), ['license', 'verified'], license?.verified),
      ...changesIn(fileOf('person', name), changed),
    ]),
    ...crisisLines.flatMap(({ checked }, index) =>
      inFile('crisis-lines.yaml', [index, 'checked'], checked ?? undefined),
    ),
    ...references.flatMap(({ id, issued, verified }) => [
      // A year, or a month, comes before each of its days.
      ...inFile(sourceFileOf(id), ['issued'], issued),
      ...inFile(sourceFileOf(id), ['verified', 'on'], verified?.on),
    ]),
    ...notices.flatMap(({ approved }, index) =>
      inFile('notices.yaml', [index, 'approved', 'on'], approved?.on),
    ),
    ...statements.flatMap(({ confirmed }, index) =>
      inFile('statements.yaml', [index, 'confirmed', 'on'], confirmed?.on),
    ),
  ];
}

function daysOfPage({ file, isPlaceholder, frontmatter, locate }: Page): WrittenDay[] {
  if (isPlaceholder) return [];
  const { published, updated, reviewed } = frontmatter;
  const fields: [path: PropertyKey[], day: string | undefined][] = [
    [['published'], published],
    [['updated'], updated],
    [['reviewed', 'on'], reviewed?.on],
  ];
  return fields.flatMap(([path, day]) =>
    day === undefined ? [] : [{ file, ...locate(path), name: String(path.at(-1)), day }],
  );
}
