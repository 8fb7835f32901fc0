import type { Page } from '../../content/page.ts';
import type { Issue } from '../../issue.ts';
import type { Rule } from '../rule.ts';

/** Pages are named by their file names, in `parent` and `related` as well: no two files may have the same. */
export const duplicateSlug: Rule = {
  id: 'duplicate-slug',
  check: ({ pages, drafts }) => {
    const first = new Map<string, Page>();
    return [...pages, ...drafts].flatMap((page): Issue[] => {
      const other = first.get(page.slug);
      if (!other) {
        first.set(page.slug, page);
        return [];
      }
      return [
        {
          rule: 'duplicate-slug',
          severity: 'error',
          file: page.file,
          line: 1,
          column: 1,
          message: `The file name "${page.slug}" is also that of ${other.file}.`,
          fix: 'Rename one of the two files.',
        },
      ];
    });
  },
};
