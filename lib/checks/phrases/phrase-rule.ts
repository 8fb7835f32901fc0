import type { Page } from '../../content/model/page.ts';
import { inBoth } from '../../content/names/in-both.ts';
import { pageRule, type Rule, type RuleIssue } from '../rule.ts';
import { areOfAuthor, hasNoteBeside } from './answered-by-note.ts';
import { type Match, matchesIn } from './matches-in.ts';
import { allWordsOf, passagesOf } from './passages-of.ts';

/** Words that a page must not have. */
export type Phrase = {
  /** Matched in each passage; the first match is quoted. It has no `^` and no `$`, so that it can be looked for in a whole page. */
  pattern: RegExp;
  /** Why, after the quoted words: `"cured" promises a result.` */
  what: string;
  fix: string;
  inEditor?: { fix?: string };
  severity?: RuleIssue['severity'];
};

/**
 * Makes a rule that reports phrases wherever a page has them, but for the matches that `allows` lets pass. One about what an author
 * may hold for true, or call by its name, is answerable: the words of an author's document stay, with a box of the practice beside them.
 */
export function phraseRule(
  id: string,
  phrases: readonly Phrase[],
  allows: (match: Match, page: Page) => boolean,
  { isAnswerable = false } = {},
): Rule {
  return pageRule(id, (page, { facts }) => {
    const isAuthors = ({ words, passage }: Match) => isAnswerable && areOfAuthor(words, passage, page, facts);
    const passes = (match: Match) =>
      allows(match, page) || (isAuthors(match) && hasNoteBeside(match.passage, page));
    // Most pages have none of them, and looking once in all their words is the cheapest way to know.
    const present = phrases.filter(({ pattern }) => pattern.test(allWordsOf(page)));
    if (present.length === 0) return [];
    return passagesOf(page).flatMap((passage) =>
      present.flatMap(({ pattern, what, fix, inEditor, severity = 'error' }): RuleIssue[] => {
        const match = matchesIn(passage, pattern).find((each) => !passes(each));
        if (!match) return [];
        // Words that end a sentence themselves say more than the sentence they start.
        const where = match.sentence.includes(match.words) ? `: ${match.sentence}` : '.';
        const message = `"${match.words}" ${what}${where}`;
        const place = passage.placeOf(match.words);
        // What must be done is not what the words are: they stay.
        if (isAuthors(match)) return [{ ...place, message, ...ANSWER, severity: 'error' }];
        return [{ ...place, message, fix, ...(inEditor && { inEditor }), severity }];
      }),
    );
  });
}

const ANSWER = inBoth(({ component }) => ({
  fix: `These are the words of the author, and they stay. Answer them in the same section, in a box from the practice: ${component('PracticeNote', ' title="What the research says"')}.`,
}));
