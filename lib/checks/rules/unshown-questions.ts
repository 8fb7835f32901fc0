import { inBoth } from '../../content/names/in-both.ts';
import { pageRule } from '../rule.ts';

/** Questions are shown where <Questions /> stands: one without the other is a slip. */
export const unshownQuestions = pageRule('unshown-questions', (page) => {
  if (page.isPlaceholder || !page.compiles) return [];
  const place = page.components.find((use) => use.name === 'Questions');
  const has = page.faq.length > 0;
  if (has && !place) {
    return [
      {
        ...page.locate(['faq']),
        ...inBoth(({ component, field }) => ({
          message: `The page has questions in its field ${field('faq')}, and shows them nowhere.`,
          fix: `Put ${component('Questions', ' /')} on a line of its own where they belong, under a heading.`,
        })),
      },
    ];
  }
  if (!has && place) {
    return [
      {
        line: place.line,
        column: place.column,
        ...inBoth(({ component, field }) => ({
          message: `${component('Questions', ' /')} has nothing to show: the page has no questions in its field ${field('faq')}.`,
          fix: `Add questions under ${field('faq')}, or delete ${component('Questions', ' /')}.`,
        })),
      },
    ];
  }
  return [];
});
