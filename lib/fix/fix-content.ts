import { join } from 'node:path';
import type { Change } from '#lib/checks/reports/to-changes.ts';
import { parseContent, readContent } from '#lib/content/load/load.ts';
import type { ContentFile } from '#lib/content/load/parse-page.ts';
import { applyEdits } from '#lib/edits/apply-edits.ts';
import { readWhole, writeWholeSync } from '#lib/files/write-whole.ts';
import type { Edit, Issue } from '#lib/issue.ts';
import { loadSite } from '#lib/site.ts';
import { asRead } from '#lib/text/as-read.ts';

// One change can make way for another, as where two words in a row are doubled. More rounds than these are a mistake of a rule.
const ROUNDS = 5;

/** Mends what the issues of a content folder know to fix, and gives each changed file and the issues that are left. */
export function fixContent(contentDir: string): { changes: Change[]; issues: Issue[] } {
  const first = new Map<string, string>();
  const last = new Map<string, string>();
  let issues = loadSite(contentDir).issues;
  for (let round = 0; round < ROUNDS; round++) {
    const wanted = changesFor(contentDir, issues);
    const worse = madeWorse(contentDir, wanted);
    const changes = wanted.filter(({ file }) => !worse.has(file));
    if (changes.length === 0) break;
    for (const { file, before, after } of changes) {
      writeWholeSync(join(contentDir, file), after);
      first.set(file, first.get(file) ?? before);
      last.set(file, after);
    }
    issues = loadSite(contentDir).issues;
  }
  const changes = [...first].map(([file, before]) => ({ file, before, after: last.get(file) ?? before }));
  return { changes, issues };
}

function changesFor(contentDir: string, issues: readonly Issue[]): Change[] {
  const edits = new Map<string, Edit[]>();
  for (const { file, edit } of issues) if (edit) edits.set(file, [...(edits.get(file) ?? []), edit]);
  return [...edits].flatMap(([file, wanted]) => {
    const before = readWhole(join(contentDir, file));
    if (before === null) return [];
    const { text: after, made } = applyEdits(before, wanted);
    return made.length > 0 ? [{ file, before, after }] : [];
  });
}

/** The files that could be read and would be unreadable after these changes. Looked at in memory, before anything is written. */
function madeWorse(contentDir: string, changes: readonly Change[]): Set<string> {
  const { files } = readContent(contentDir);
  const texts = new Map(changes.map(({ file, after }) => [file, asRead(after)]));
  const before = unreadableOf(files);
  const after = unreadableOf(files.map(({ file, text }) => ({ file, text: texts.get(file) ?? text })));
  return new Set([...after].filter((file) => !before.has(file)));
}

function unreadableOf(files: readonly ContentFile[]): Set<string> {
  const { pages, drafts, facts } = parseContent(files);
  const broken = [...pages, ...drafts].filter(({ compiles, isPlaceholder }) => !compiles || isPlaceholder);
  return new Set([...facts.unread, ...broken.map(({ file }) => file)]);
}
