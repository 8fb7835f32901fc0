import { repeatsOf } from '../repeats-of.ts';
import type { Rule } from '../rule.ts';

/** Pages are named by their file names, in `parent` and `related` as well: no two files may have the same. */
export const duplicateSlug: Rule = {
  id: 'duplicate-slug',
  check: ({ pages, drafts }) =>
    repeatsOf([...pages, ...drafts], (page) => page.slug).map(({ item, first }) => ({
      rule: 'duplicate-slug',
      severity: 'error',
      file: item.file,
      line: 1,
      column: 1,
      message: `The file name "${item.slug}" is also that of ${first.file}.`,
      fix: 'Rename one of the two files.',
      inEditor: {
        message: `The address "${item.slug}" is also that of the page "${first.frontmatter.navLabel}".`,
        fix: 'Give one of the two another address.',
      },
    })),
};
