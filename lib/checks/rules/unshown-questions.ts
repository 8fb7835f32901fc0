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
        message: 'The page has questions at its top ("faq") and shows them nowhere.',
        fix: 'Put <Questions /> on a line of its own where they belong, under a heading.',
      },
    ];
  }
  if (!has && place) {
    return [
      {
        line: place.line,
        column: place.column,
        message: '<Questions /> has nothing to show: the page has no questions at its top.',
        fix: 'Add questions under "faq", or delete <Questions />.',
      },
    ];
  }
  return [];
});
