import { inBoth } from '../../content/names/in-both.ts';
import type { Issue } from '../../issue.ts';
import { repeatsOf } from '../repeats-of.ts';
import type { Rule } from '../rule.ts';

const FIELDS = ['title', 'description'] as const;

/** Titles and descriptions tell pages apart in search results: no two pages may share one. */
export const duplicateMetadata: Rule = {
  id: 'duplicate-metadata',
  check: ({ pages }) => {
    const usable = pages.filter((page) => !page.isPlaceholder);
    return FIELDS.flatMap((field) =>
      repeatsOf(usable, ({ frontmatter }) => frontmatter[field].toLowerCase().replaceAll(/\s+/g, ' ')).map(
        ({ item, first }): Issue => ({
          rule: 'duplicate-metadata',
          severity: 'error',
          file: item.file,
          ...item.locate([field]),
          ...inBoth(({ page }) => ({
            message: `The ${field} "${item.frontmatter[field]}" is also that of ${page(first)}.`,
            fix: `Write a ${field} that only this page can have.`,
          })),
        }),
      ),
    );
  },
};
