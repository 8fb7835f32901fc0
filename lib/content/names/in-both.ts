import { KINDS, type Kind } from '../model/kinds.ts';
import type { Page } from '../model/page.ts';
import { type DataFile, FORMS } from './forms.ts';
import { labelOf } from './label-of.ts';

/** What the parts of the content are called. */
export type Names = {
  /** A component; `rest` is what else stands in its tag where it is an example. */
  component: (name: string, rest?: string) => string;
  /** A field, by its key in the file. */
  field: (key: string) => string;
  page: (page: Pick<Page, 'file' | 'frontmatter'>) => string;
  /** All of a kind. */
  folder: (kind: Kind) => string;
  /** A data file. */
  facts: (file: DataFile) => string;
};

type Words = { message?: string; fix?: string };

const IN_FILES: Names = {
  component: (name, rest = '') => `<${name}${rest}>`,
  field: (key) => `"${key}"`,
  page: ({ file }) => file,
  folder: (kind) => `${KINDS[kind].folder}/`,
  facts: (file) => file,
};

const IN_EDITOR: Names = {
  component: (name) => `"${labelOf(name)}"`,
  field: (key) => `"${labelOf(key)}"`,
  page: ({ frontmatter }) => `the page "${frontmatter.navLabel}"`,
  folder: (kind) => `"${KINDS[kind].name.many}"`,
  facts: (file) => `"${FORMS[file].name}"`,
};

/**
 * What an issue says, said once and heard twice: to whoever changes files, in whose words things are called as in the files, and to
 * whoever sits before the editor, where they have other names.
 */
export function inBoth<Said extends Words>(say: (names: Names) => Said): Said & { inEditor: Said } {
  return { ...say(IN_FILES), inEditor: say(IN_EDITOR) };
}
