import type { Faq, Page } from '../../content/model/page.ts';
import { inBoth } from '../../content/names/in-both.ts';
import type { Issue } from '../../issue.ts';
import { repeatsOf } from '../repeats-of.ts';
import type { Rule } from '../rule.ts';

type Placed = Faq & { page: Page; index: number };

/**
 * A question is answered in one place. Search engines are given each as structured data, and ask for one instance of a question
 * on a site (developers.google.com/search/docs/appearance/structured-data/faqpage).
 */
export const repeatedQuestion: Rule = {
  id: 'repeated-question',
  check: ({ pages }) => {
    const all = pages.flatMap((page) => page.faq.map((faq, index): Placed => ({ ...faq, page, index })));
    return repeatsOf(all, ({ question }) => plain(question)).map(({ item, first }): Issue => {
      return {
        rule: 'repeated-question',
        severity: 'error',
        file: item.page.file,
        ...item.page.locate(['faq', item.index, 'question']),
        ...inBoth(({ page }) => ({
          message: `The question "${item.question}" is answered ${first.page === item.page ? 'above on this page' : `on ${page(first.page)}`} already.`,
          fix: `Delete one of the two, or ask what only this page answers. You can link to the other answer: ${first.page.path}#${first.id}`,
        })),
      };
    });
  },
};

// Neither capitals nor marks make it another question.
const plain = (question: string) =>
  question
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
