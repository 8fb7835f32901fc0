import { join } from 'node:path';
import { type Content, parseContent, readContent } from '#lib/content/load/load.ts';
import type { ContentFile } from '#lib/content/load/parse-page.ts';
import { applyEdits } from '#lib/edits/apply-edits.ts';
import { type Change, changesBy } from '#lib/edits/to-changes.ts';
import { readWhole, writeWholeSync } from '#lib/files/write-whole.ts';
import type { Issue } from '#lib/issue.ts';
import { toSite } from '#lib/site.ts';
import { asRead } from '#lib/text/as-read.ts';

// One change can make way for another, as where two words in a row are doubled. More rounds than these are a mistake of a rule.
const ROUNDS = 5;

/** Fixes what the issues of a content folder know to fix, and gives each changed file and the issues that are left. */
export function fixContent(contentDir: string): { changes: Change[]; issues: Issue[] } {
  const { files: first, pictures, strays } = readContent(contentDir);
  const raws = new Map<string, string | null>();
  let files = first;
  let content = parseContent(files, pictures, strays);
  let issues = toSite(content).issues;
  for (let round = 0; round < ROUNDS; round++) {
    const edits = issues.flatMap(({ edit }) => edit ?? []);
    const own = Map.groupBy(edits, ({ file }) => file);
    const changed = new Map(changesBy(files, edits).map(({ file, after }) => [file, after]));
    if (changed.size === 0) break;
    const worse = madeWorse(content, parseContent(withTexts(files, changed), pictures));
    for (const { file, text } of files.filter((each) => changed.has(each.file))) {
      const raw = raws.get(file) ?? readWhole(join(contentDir, file));
      // What is not UTF-8, or was changed since it was read, is left alone.
      if (worse.has(file) || raw === null || asRead(raw) !== text) changed.delete(file);
      else raws.set(file, applyEdits(raw, own.get(file) ?? []));
    }
    if (changed.size === 0) break;
    files = withTexts(files, changed);
    content = parseContent(files, pictures, strays);
    issues = toSite(content).issues;
  }
  for (const [file, raw] of raws) if (raw !== null) writeWholeSync(join(contentDir, file), raw);
  const changes = first.flatMap(({ file, text: before }, index) => {
    const after = files[index]?.text ?? before;
    return after === before ? [] : [{ file, before, after }];
  });
  return { changes, issues };
}

/** The files with other texts. Those that nothing changes in are the same objects, which are parsed once. */
function withTexts(files: readonly ContentFile[], texts: ReadonlyMap<string, string>): ContentFile[] {
  return files.map((each) => {
    const text = texts.get(each.file);
    return text === undefined ? each : { file: each.file, text };
  });
}

/** The files that could be read and would be unreadable after a change. Looked at in memory, before anything is written. */
function madeWorse(before: Content, after: Content): Set<string> {
  const broken = unreadableIn(before);
  return new Set([...unreadableIn(after)].filter((file) => !broken.has(file)));
}

function unreadableIn({ pages, drafts, facts }: Content): Set<string> {
  const broken = [...pages, ...drafts].filter(({ compiles, isPlaceholder }) => !compiles || isPlaceholder);
  return new Set([...facts.unread, ...broken.map(({ file }) => file)]);
}
