import { join } from 'node:path';
import { readContent } from '#lib/content/load/load.ts';
import { applyEdits } from '#lib/edits/apply-edits.ts';
import type { Change } from '#lib/edits/to-changes.ts';
import { readWhole, writeWholeSync } from '#lib/files/write-whole.ts';
import type { Edit, Issue } from '#lib/issue.ts';
import { asRead } from '#lib/text/as-read.ts';
import { fixFiles, type LeftAlone } from './fix-files.ts';

/** Fixes what the issues of a content folder know to fix, and gives each changed file, the issues that are left, and why some of these are. */
export function fixContent(contentDir: string): {
  changes: Change[];
  issues: readonly Issue[];
  left: LeftAlone[];
} {
  const sources = readContent(contentDir);
  const raws = new Map<string, string>();
  for (const { file, text } of sources.files) {
    const raw = readWhole(join(contentDir, file));
    // What is not UTF-8, or was changed since it was read, is left alone.
    if (raw !== null && asRead(raw) === text) raws.set(file, raw);
  }
  const { state, steps, left } = fixFiles(sources, (file) => raws.has(file));
  const after = new Map(state.files.map(({ file, text }) => [file, text]));
  const changes = sources.files.flatMap(({ file, text: before }): Change[] => {
    const now = after.get(file) ?? before;
    return now === before ? [] : [{ file, before, after: now }];
  });
  for (const { file } of changes) {
    const own = (edits: readonly Edit[]) => edits.filter((edit) => edit.file === file);
    const raw = steps.reduce((text, edits) => applyEdits(text, own(edits)), raws.get(file) ?? '');
    writeWholeSync(join(contentDir, file), raw);
  }
  return { changes, issues: state.issues, left };
}
