import type { Facts } from '../content/load/facts.ts';
import { KINDS } from '../content/model/kinds.ts';
import type { Page } from '../content/model/page.ts';
import { sourceFileOf } from '../content/model/paths.ts';
import { inBoth } from '../content/names/in-both.ts';
import type { Issue } from '../issue.ts';
import { LANGUAGE_NAMES, SITE_LANGUAGE, spokenIn } from '../languages.ts';
import { todayInFlorida } from '../today.ts';
import type { LaunchTodo } from './launch-todo.ts';
import { linesLeftOut } from './lines-left-out.ts';
import { namesWithoutLicense } from './names-without-license.ts';
import { openBiosOf, openFactsOf } from './open-facts.ts';
import { openLinesOf } from './open-lines.ts';
import { openMarksOf } from './open-marks.ts';
import { questionsForAuthors } from './questions-for-authors.ts';

type Known = {
  pages: readonly Page[];
  drafts: readonly Page[];
  facts: Facts;
  /** What the checks found: some of it the practice has to answer. */
  issues?: readonly Issue[];
  /** The day that reviews are due by. */
  today?: string;
};

/** Everything in the content that is open, with its place, in the order in which readers would miss it. */
export function launchTodosOf({
  pages,
  drafts,
  facts,
  issues = [],
  today = todayInFlorida(),
}: Known): LaunchTodo[] {
  return [
    ...namesWithoutLicense(pages, facts),
    ...openFactsOf(facts),
    ...openBiosOf(facts),
    ...openLinesOf(facts),
    ...openMarksOf(pages, facts),
    ...unmarkedOf(issues),
    ...openNotices(facts),
    ...unverifiedSources(facts),
    ...questionsForAuthors(pages, facts),
    ...linesLeftOut(pages),
    ...openDaysOf(pages),
    ...openReviewsOf(pages, today),
    ...drafts.map(toTodo),
  ];
}

/** What is said about the practice without a mark. */
function unmarkedOf(issues: readonly Issue[]): LaunchTodo[] {
  return issues
    .filter(({ rule }) => rule === 'practice-statement')
    .map(({ message, fix, inEditor, file, line, column }) => {
      const what = message.replace(' says something about the practice', '');
      const asked = { fix, ...(inEditor?.fix && { inEditor: { fix: inEditor.fix } }) };
      return { kind: 'unmarked', what, ...asked, file, line, column };
    });
}

function openNotices({ notices, locate }: Facts): LaunchTodo[] {
  const file = 'notices.yaml';
  const words = inBoth(({ field }) => ({
    fix: `Once your lawyer has approved the words of the page, fill in ${field('approved')} there: by whom, on which day, and from which day the notice is in force.`,
  }));
  return notices.flatMap(({ name, law, approved }, index): LaunchTodo[] => {
    if (approved) return [];
    const what = `the ${name} (${law})`;
    const field = ['notices', index, 'approved'];
    return [{ kind: 'notice', what, ...words, file, field, ...locate(file, [index, 'approved']) }];
  });
}

function unverifiedSources({ references, locate }: Facts): LaunchTodo[] {
  const words = inBoth(({ field }) => ({
    fix: `Find the work itself, and fill in ${field('verified')} there: the day, your name, what you read and where. If it can't be found, delete it and each mention of it.`,
  }));
  return references.flatMap(({ id, title, verified }): LaunchTodo[] => {
    if (verified) return [];
    const file = sourceFileOf(id);
    const field = ['verified'];
    return [{ kind: 'source', what: `"${title}" (${id})`, ...words, file, field, ...locate(file, field) }];
  });
}

const REVIEW_AGAIN = inBoth(({ field }) => ({
  fix: `Have someone read the page again, and change ${field('by')}, ${field('on')} and ${field('next')} there to those of the new review.`,
}));
const REVIEW = {
  fix: 'Ask a clinician to read the page, and add "reviewed" at its top, with "by" (a file name in people/), "on" and "next" (days such as 2026-11-22). Only a review that took place counts.',
  inEditor: {
    fix: 'Ask a clinician to read the page, and fill in "Reviewed" in its form: by whom, on which day, and by which day it is to be read again. Only a review that took place counts.',
  },
};
const FINISH = {
  fix: 'Finish the page and take the line "draft: true" out of it, or delete the file if no one wants it.',
  inEditor: {
    fix: 'Finish the page and switch "Draft" off in its form, or delete the page if no one wants it.',
  },
};

const FIRST_DAY = {
  fix: 'Write the day that the page goes live, or went live if someone knows it, as "published" at its top. Search engines and feeds ask for it.',
  inEditor: {
    fix: 'If readers have the page already, write the day on which they first did under "Published" in its form, where someone knows it. If not, "Publish" fills it in. Search engines and feeds ask for it.',
  },
};

/** The articles of which no one wrote down when readers could first see them. */
function openDaysOf(pages: readonly Page[]): LaunchTodo[] {
  return pages
    .filter(({ kind, frontmatter }) => KINDS[kind].mainEntity === 'Article' && !frontmatter.published)
    .map(({ frontmatter: { title }, file, locate }) => {
      return {
        kind: 'published',
        what: `"${title}"`,
        ...FIRST_DAY,
        file,
        field: ['published'],
        ...locate(['updated']),
      };
    });
}

/** The pages about therapy that no one has reviewed, and those in another language, which a clinician has to read in it; and those whose next review is due. */
function openReviewsOf(pages: readonly Page[], today: string): LaunchTodo[] {
  return pages.flatMap(({ kind, frontmatter: { title, reviewed, lang }, file, locate }): LaunchTodo[] => {
    if (reviewed) {
      const { next } = reviewed;
      if (next >= today) return [];
      const what = `"${title}", due by ${next}`;
      return [{ kind: 'overdue', what, ...REVIEW_AGAIN, file, ...locate(['reviewed', 'next']) }];
    }
    // The others tell of the practice and of this site: what is written there is no matter for a clinician.
    const isTranslated = lang !== SITE_LANGUAGE;
    if (!KINDS[kind].isAboutTherapy && !isTranslated) return [];
    const what = isTranslated
      ? `"${title}", by someone who speaks ${LANGUAGE_NAMES[spokenIn(lang)]}`
      : `"${title}"`;
    return [{ kind: 'review', what, ...REVIEW, file, field: ['reviewed'], ...locate(['title']) }];
  });
}

function toTodo({ frontmatter, file, locate }: Page): LaunchTodo {
  return { kind: 'draft', what: `"${frontmatter.title}"`, ...FINISH, file, ...locate(['draft']) };
}
