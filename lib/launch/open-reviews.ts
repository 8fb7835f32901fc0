import { KINDS } from '../content/model/kinds.ts';
import type { Page } from '../content/model/page.ts';
import type { LaunchTodo } from './launch-todo.ts';

/** The pages about therapy that nobody has reviewed, and those whose next review is due. */
export function openReviewsOf(pages: readonly Page[], today: string): LaunchTodo[] {
  return pages.flatMap(({ kind, frontmatter: { title, reviewed }, file, locate }): LaunchTodo[] => {
    if (reviewed) {
      const { next } = reviewed;
      if (next >= today) return [];
      const fix =
        'Have the page reviewed again, and change "by", "on" and "next" there to those of the new review.';
      const what = `"${title}", due by ${next}`;
      return [{ kind: 'overdue', what, fix, file, ...locate(['reviewed', 'next']) }];
    }
    // The others tell of the practice and of this site: what is written there is no matter for a clinician.
    if (!KINDS[kind].isAboutTherapy) return [];
    const fix =
      'Have a clinician read the page, and add "reviewed" at its top, with "by" (a file name in people/), "on" and "next" (days such as 2026-11-22). Only a review that took place counts.';
    return [{ kind: 'review', what: `"${title}"`, fix, file, ...locate(['title']) }];
  });
}
