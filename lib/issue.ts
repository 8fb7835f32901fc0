/** A place in a content file. Lines and columns count from 1, as editors show them. */
export type Position = { line: number; column: number };

/** A stretch of a text, in characters from its start; `end` is the first one after it. */
export type TextRange = { start: number; end: number };

/** A change to a file below the content folder: other words for a stretch of its text, as the model reads it. */
export type Edit = TextRange & { file: string; text: string };

/** What is wrong with the content, where, and how to fix it. An author's mistake is a value, never an exception. */
export type Issue = Position & {
  /** The rule's id: the name of its file, of its test and of its heading in the staff guide. */
  rule: string;
  /** Errors stop the build, warnings do not. */
  severity: 'error' | 'warning';
  /** Path below the content folder, such as `pillars/betrayal-trauma-therapy-miami-florida.mdx`. */
  file: string;
  /** What is wrong, quoting the bad value. */
  message: string;
  /** What to do about it. */
  fix: string;
  /** Either of the two for whoever writes in the editor, where the words of the file would say nothing to them. */
  inEditor?: { message?: string; fix?: string };
  /** The field that it is about, by its path in the file, where the place does not tell: one that is missing stands nowhere. */
  field?: readonly PropertyKey[];
  /** The same as a change to the file, where there is exactly one that loses no sense: `npm run check -- --fix` makes it. */
  edit?: Edit;
};

/** Orders issues as a reader fixes them: file by file, from the top down. */
export function compareIssues(a: Issue, b: Issue): number {
  return (
    a.file.localeCompare(b.file, 'en') ||
    a.line - b.line ||
    a.column - b.column ||
    a.rule.localeCompare(b.rule, 'en')
  );
}
