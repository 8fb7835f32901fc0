import type { Page, PageHeading } from '../../content/model/page.ts';
import { inBoth } from '../../content/names/in-both.ts';
import type { Issue } from '../../issue.ts';
import { repeatsOf } from '../repeats-of.ts';
import type { Rule } from '../rule.ts';

type Placed = PageHeading & { page: Page };

/** A section heading says what only its page has: no two pages share one. */
export const repeatedHeading: Rule = {
  id: 'repeated-heading',
  check: ({ pages }) => {
    const headings = pages.flatMap((page) =>
      page.headings
        .filter(({ depth, text }) => depth === 2 && text !== '')
        .map((heading): Placed => ({ ...heading, page })),
    );
    return repeatsOf(headings, ({ text }) => text.toLowerCase())
      .filter(({ item, first }) => item.page !== first.page)
      .map(
        ({ item: { page, text, line, column }, first }): Issue => ({
          rule: 'repeated-heading',
          severity: 'warning',
          file: page.file,
          line,
          column,
          ...inBoth(({ page: named }) => ({
            message: `The heading "${text}" is also one of ${named(first.page)}.`,
            fix: 'Say in the heading what this page has to say.',
          })),
        }),
      );
  },
};
