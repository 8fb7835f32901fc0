import type { Facts } from '../../content/load/facts.ts';
import type { Page } from '../../content/model/page.ts';
import { inBoth } from '../../content/names/in-both.ts';
import type { Issue } from '../../issue.ts';
import { type Language, SITE_LANGUAGE } from '../../languages.ts';
import { memoizeByObject } from '../../memoize-by-object.ts';
import { joinRules, pageRule, type Rule, type RuleIssue } from '../rule.ts';
import { areOfAuthor, hasNoteBeside } from './answered-by-note.ts';
import { type Match, matchesIn } from './matches-in.ts';
import { type FactPassage, passagesInFacts } from './passages-in-facts.ts';
import { allWordsOf, type Passage, passagesOf } from './passages-of.ts';

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

/** Phrases by the language that they are of. */
export type PhrasesByLanguage = Partial<Record<Language, readonly Phrase[]>>;

const isList = (phrases: readonly Phrase[] | PhrasesByLanguage): phrases is readonly Phrase[] =>
  Array.isArray(phrases);

type Options = {
  /** True for what an author may hold for true, or call by its name: the words of an author's document stay, with a box of the practice beside them. */
  isAnswerable?: boolean;
  /** Which words of the data files it looks at as well. */
  inFacts?: (passage: FactPassage) => boolean;
};

/**
 * Makes a rule that reports phrases wherever readers see them, on a page or from a data file, but for the matches that `allows` lets pass. It is given
 * the page on which they stand, if they stand on one. Phrases of no named language are English.
 */
export function phraseRule(
  id: string,
  phrases: readonly Phrase[] | PhrasesByLanguage,
  allows: (match: Match, page: Page | null, facts: Facts) => boolean,
  { isAnswerable = false, inFacts = () => true }: Options = {},
): Rule {
  const byLanguage: PhrasesByLanguage = isList(phrases) ? { [SITE_LANGUAGE]: phrases } : phrases;
  const onPages = pageRule(id, (page, { facts }) => {
    const isAuthors = ({ words, passage }: Match) => isAnswerable && areOfAuthor(words, passage, page, facts);
    const passes = (match: Match) =>
      allows(match, page, facts) || (isAuthors(match) && hasNoteBeside(match.passage, page));
    // Most pages have none of them, and looking once in all their words is the cheapest way to know.
    const ofLanguage = byLanguage[page.frontmatter.lang] ?? [];
    const present = ofLanguage.filter(({ pattern }) => pattern.test(allWordsOf(page)));
    if (present.length === 0) return [];
    return passagesOf(page).flatMap((passage) =>
      foundIn(passage, present, passes).map(({ match, issue }) =>
        // What must be done is not what the words are: they stay.
        isAuthors(match) ? { ...issue, ...ANSWER, severity: 'error' } : issue,
      ),
    );
  });
  const inData = memoizeByObject((facts: Facts): Issue[] =>
    passagesInFacts(facts)
      .filter(inFacts)
      .flatMap((passage) =>
        foundIn(passage, byLanguage[passage.lang] ?? [], (match) => allows(match, null, facts)).map(
          ({ issue }): Issue => ({ severity: 'error', ...issue, rule: id, file: passage.file }),
        ),
      ),
  );
  return joinRules(id, onPages.check, ({ facts }) => inData(facts));
}

/** The first match of each phrase in a passage that does not pass, and what is told of it. */
function foundIn(
  passage: Passage,
  phrases: readonly Phrase[],
  passes: (match: Match) => boolean,
): { match: Match; issue: RuleIssue }[] {
  return phrases.flatMap(({ pattern, what, fix, inEditor, severity = 'error' }) => {
    const match = matchesIn(passage, pattern).find((each) => !passes(each));
    if (!match) return [];
    // Words that end a sentence themselves say more than the sentence they start.
    const where = match.sentence.includes(match.words) ? `: ${match.sentence}` : '.';
    const message = `"${match.words}" ${what}${where}`;
    const issue = { ...passage.placeOf(match.words), message, fix, ...(inEditor && { inEditor }), severity };
    return [{ match, issue }];
  });
}

const ANSWER = inBoth(({ component }) => ({
  fix: `These are the words of the author, and they stay. Answer them in the same section, in a box from the practice: ${component('PracticeNote', ' title="What the research says"')}.`,
}));
