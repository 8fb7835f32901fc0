import { pageRule } from '../rule.ts';
import { habitsOf } from '../words/habits-of.ts';

/** Advice and no more: a turn of phrase that a page is full of is a tic, and readers hear it. */
export const overusedWords = pageRule('overused-words', (page) =>
  habitsOf(page).flatMap(({ habit, found, most }) => {
    // The first one too many: the others before it may stay.
    const tooMany = found.at(most);
    if (found.length <= most || !tooMany) return [];
    return [
      {
        ...tooMany.passage.placeOf(tooMany.words),
        severity: 'warning' as const,
        message: `The page has ${habit.name} ${found.length} times; up to ${most} are fine. The first one too many: "${tooMany.words}"`,
        fix: habit.fix,
      },
    ];
  }),
);
