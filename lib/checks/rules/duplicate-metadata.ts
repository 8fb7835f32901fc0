import type { Page } from '../../content/page.ts';
import type { Issue } from '../../issue.ts';
import type { Rule } from '../rule.ts';

const FIELDS = ['title', 'description'] as const;

/** Titles and descriptions tell pages apart in search results: no two pages may share one. */
export const duplicateMetadata: Rule = {
  id: 'duplicate-metadata',
  check: ({ pages }) =>
    FIELDS.flatMap((field) =>
      duplicatesOf(
        pages.filter((page) => !page.standIn),
        field,
      ),
    ),
};

function duplicatesOf(pages: readonly Page[], field: (typeof FIELDS)[number]): Issue[] {
  const first = new Map<string, Page>();
  return pages.flatMap((page): Issue[] => {
    const value = page.frontmatter[field];
    const key = value.toLowerCase().replaceAll(/\s+/g, ' ');
    const other = first.get(key);
    if (!other) {
      first.set(key, page);
      return [];
    }
    return [
      {
        rule: 'duplicate-metadata',
        severity: 'error',
        file: page.file,
        ...page.locate([field]),
        message: `The ${field} "${value}" is also that of ${other.file}.`,
        fix: `Write a ${field} that only this page can have.`,
      },
    ];
  });
}
