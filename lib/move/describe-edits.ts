import type { ContentFile } from '../content/load/parse-page.ts';
import { replaceRanges } from '../markdown/replace-ranges.ts';
import type { Edit } from './edit.ts';

/** A change as people read it: where, and the words around it before and after. */
export type Change = { place: string; before: string; after: string };

const AROUND = 40;

/** The changes of a move in the order of the files, each line with its words before and after. */
export function describeEdits(files: readonly ContentFile[], edits: readonly Edit[]): Change[] {
  return files.flatMap(({ file, text }) =>
    edits
      .filter((edit) => edit.file === file)
      .sort((a, b) => a.start - b.start)
      .map((edit) => {
        const line = text.slice(0, edit.start).split('\n').length + (edit.text.startsWith('\n') ? 1 : 0);
        return { place: `${file}:${line}`, ...aroundOf(text, edit) };
      }),
  );
}

function aroundOf(text: string, edit: Edit): { before: string; after: string } {
  const lineStart = text.lastIndexOf('\n', edit.start - 1) + 1;
  const lineEnd = text.indexOf('\n', edit.end);
  const from = Math.max(lineStart, edit.start - AROUND);
  const to = Math.min(lineEnd === -1 ? text.length : lineEnd, edit.end + AROUND);
  // What is put between two lines has no words of theirs around it.
  if (edit.start === edit.end) return { before: '', after: edit.text.trim() };
  const part = text.slice(from, to);
  const changed = replaceRanges(part, [{ ...edit, start: edit.start - from, end: edit.end - from }]);
  const dots = (words: string) => `${from > lineStart ? '…' : ''}${words}${to < lineEnd ? '…' : ''}`.trim();
  return { before: dots(part), after: dots(changed) };
}
