import type { Position } from '../issue.ts';

/** What kinds of things can be open. The report groups by them, in the order of `PARTS`. */
export type LaunchTodoKind =
  | 'byline'
  | 'license'
  | 'fact'
  | 'line'
  | 'statement'
  | 'unmarked'
  | 'code'
  | 'counsel'
  | 'notice'
  | 'source'
  | 'author'
  | 'published'
  | 'review'
  | 'overdue'
  | 'draft'
  | 'setting'
  | 'outside'
  | 'choice';

/** Something that the practice must still supply or confirm before the site goes live. */
export type LaunchTodo = Position & {
  kind: Exclude<LaunchTodoKind, 'setting' | 'outside'>;
  /** What is open, in plain words below the title of its kind, such as "the telephone number". */
  what: string;
  /** How to supply it. */
  fix: string;
  /** The same for whoever writes in the editor, where the words of the file would say nothing to them. */
  inEditor?: { fix: string };
  /** Path below the content folder. */
  file: string;
  /** The field to fill in, by its path in the file, where the place does not tell: one that is missing stands nowhere. */
  field?: readonly PropertyKey[];
  /** True where `what` goes on after "You say that". */
  isSaid?: true;
};

/** Something that is done outside of the site. It stands in no file. */
export type OutsideStep = {
  kind: 'outside';
  what: string;
  fix: string;
  /** The same for whoever reads no documentation of developers. */
  inEditor: { fix: string };
};

/** A setting of the machine that builds or serves the site. It stands in no file. */
export type OpenSetting = {
  kind: 'setting';
  what: string;
  fix: string;
  /** The same for whoever sets no variable. */
  inEditor?: { what: string; fix: string };
};
