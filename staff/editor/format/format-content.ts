import { join } from 'node:path';
import { parseContent, readContent } from '#lib/content/load/load.ts';
import { withTexts } from '#lib/content/load/with-texts.ts';
import { readWhole } from '#lib/files/write-whole.ts';
import type { Issue } from '#lib/issue.ts';
import { toSite } from '#lib/site.ts';
import { asRead } from '#lib/text/as-read.ts';
import type { format } from './format.ts';
import { type FormattedFile, formatFile } from './format-file.ts';
import { picturesOf } from './pictures-of.ts';
import { toRefusal } from './to-refusal.ts';

/** What becomes of a content file: nothing, another text, or nothing for a reason that is told with its place and mend. */
export type Formatted =
  | { path: string; kind: 'same' }
  | { path: string; kind: 'changed'; text: string }
  | { path: string; kind: 'refused'; told: string };

const NO_UTF8 = 'It is not UTF-8. Any text editor can save it as that.';
const SILENCED = 'Written as the editor does, no one would be told this any more.';

/**
 * The content files of a project in the form of the editor, by their paths from its root; nothing is written. A file stays as it is where that form
 * would say something else, or where the checks would no longer find what they find now. `toForm` is `format`, which has to be loaded with the editor.
 */
export function formatContent(root: string, toForm: typeof format): Formatted[] {
  const contentDir = join(root, 'content');
  const { files, pictures, strays } = readContent(contentDir);
  const issuesWith = (texts: ReadonlyMap<string, string>) =>
    toSite(parseContent(withTexts(files, texts), pictures, strays)).issues;
  const done = files.map(({ file }) => {
    // Straight from the disk: reading it for pages drops the byte order mark and the line endings.
    const [path, text] = [`content/${file}`, readWhole(join(contentDir, file))];
    const formatted: FormattedFile =
      text === null
        ? { kind: 'refused', why: NO_UTF8, difference: null }
        : formatFile(toForm, path, text, picturesOf(root, path));
    return { file, path, formatted };
  });
  const texts = new Map(
    done.flatMap(({ file, formatted }) =>
      formatted.kind === 'changed' ? [[file, asRead(formatted.text)]] : [],
    ),
  );
  const before = issuesWith(new Map());
  const after = texts.size > 0 ? issuesWith(texts) : before;
  return done.map(({ file, path, formatted }): Formatted => {
    if (formatted.kind === 'refused')
      return { path, kind: 'refused', told: toRefusal(path, formatted, before) };
    const silenced = texts.has(file) ? silencedIn(file, before, after) : [];
    if (silenced.length === 0) return { path, ...formatted };
    const refused = { kind: 'refused', why: SILENCED, difference: null } as const;
    return { path, kind: 'refused', told: toRefusal(path, refused, silenced) };
  });
}

/** What is told of a file at first, and would not be told in the end: the line may be another one, and the words that are quoted. */
function silencedIn(file: string, before: readonly Issue[], after: readonly Issue[]): Issue[] {
  const byRule = (issues: readonly Issue[]) =>
    Map.groupBy(
      issues.filter((issue) => issue.file === file),
      ({ rule }) => rule,
    );
  const left = byRule(after);
  return [...byRule(before)].flatMap(([rule, issues]) => {
    const others = left.get(rule) ?? [];
    if (others.length >= issues.length) return [];
    const messages = new Set(others.map(({ message }) => message));
    const gone = issues.filter(({ message }) => !messages.has(message));
    return gone.length > 0 ? gone : issues;
  });
}
