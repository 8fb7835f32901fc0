import { type Difference, firstDifference } from '#lib/changes/first-difference.ts';
import { asRead } from '#lib/text/as-read.ts';
import type { format, Pictures } from './format.ts';

/** What becomes of a content file: it is as the editor would write it, or gets that text, or stays as it is, for a reason and often a place. */
export type FormattedFile =
  | { kind: 'same' }
  | { kind: 'changed'; text: string }
  | { kind: 'refused'; why: string; difference: Difference | null };

/**
 * A content file in the form of the editor, where that says the same as before: whatever cannot be shown to be the same is left as it is, and
 * told. `toForm` is `format`, which has to be loaded with the editor.
 */
export function formatFile(
  toForm: typeof format,
  path: string,
  text: string,
  pictures: Pictures,
): FormattedFile {
  try {
    const formatted = toForm(path, text, pictures);
    if (formatted === null || formatted === text) return { kind: 'same' };
    const difference = firstDifference(path.replace('content/', ''), asRead(text), formatted);
    if (!difference) return { kind: 'changed', text: formatted };
    return { kind: 'refused', why: 'The editor would make something else of it.', difference };
  } catch (error) {
    return { kind: 'refused', why: error instanceof Error ? error.message : String(error), difference: null };
  }
}
