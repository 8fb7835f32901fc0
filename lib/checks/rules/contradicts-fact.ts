import type { Page } from '../../content/model/page.ts';
import { type FactName, KNOWABLE_FACTS } from '../../content/practice/knowable-facts.ts';
import { inBoth, type Names } from '../../content/names/in-both.ts';
import { memoizeByObject } from '../../memoize-by-object.ts';
import { areOfAuthor } from '../phrases/answered-by-note.ts';
import type { Condition } from '../phrases/conditions-at.ts';
import { FACT_PHRASES, type FactPhrase } from '../phrases/fact-phrases.ts';
import { type Match, matchesIn } from '../phrases/matches-in.ts';
import { allWordsOf, passagesOf } from '../phrases/passages-of.ts';
import { type Checked, pageRule, type RuleIssue } from '../rule.ts';

/**
 * Words that a fact makes untrue: "There is no number here yet" beside the number, "Call us" where there is none. They are errors where readers can
 * see both. Words that a fact will make untrue once it is filled in are warnings: a component takes them away on that day.
 */
export const contradictsFact = pageRule('contradicts-fact', (page, site) =>
  foundOn(page)
    .filter(({ words, passage }) => !areOfAuthor(words, passage, page, site.facts))
    .flatMap((found) => issueOf(found, site) ?? []),
);

type Found = Match & { phrase: FactPhrase; conditions: Condition[] };

// What a page says does not depend on the facts, which change far more often than all its words.
const foundOn = memoizeByObject((page: Page): Found[] => {
  const present = FACT_PHRASES.filter(({ pattern }) => pattern.test(allWordsOf(page)));
  if (present.length === 0) return [];
  return passagesOf(page).flatMap((passage) => {
    const found = present.flatMap((phrase): Found[] =>
      matchesIn(passage, page, phrase.pattern)
        .filter((match) => speaksOfUs(match, phrase))
        .map((match) => ({ ...match, phrase, conditions: passage.conditionsAt(match.index) })),
    );
    return found.filter((each, at) => !found.slice(0, at).some((earlier) => saysSame(earlier, each)));
  });
});

// One sentence is told once of a fact, and only by what it names.
function saysSame({ sentence, phrase }: Found, other: Found): boolean {
  const { says, facts } = other.phrase;
  return (
    sentence === other.sentence &&
    phrase.says === says &&
    (facts.length === 0 || facts.some((fact) => phrase.facts.includes(fact)))
  );
}

const NOT_SO = /(?:\b(?:not|never|cannot|nobody|no one|without|instead of|rather than|longer)|n['’]t)(?: [\w’'-]+){0,2}\s$/i;
const ASKED = /\b(?:whether|if|how|asks?|unless)\s$/i;

/** Whether words are a statement of the practice: a reader's script, a question and a denial are none. */
function speaksOfUs({ words, index, quoted, sentence, passage, page }: Match, { says, isAlsoOfLines }: FactPhrase): boolean {
  if (quoted) return false;
  if (passage.isHeading && sentence.trim().endsWith('?')) return false;
  if (isAlsoOfLines && hasCrisisLines(page, passage.placeOf(words).line)) return false;
  if (says === 'missing') return true;
  const before = passage.text.slice(Math.max(0, index - 40), index);
  return !NOT_SO.test(before) && !ASKED.test(before);
}

/** Whether numbers for emergencies stand in the section of a line. */
function hasCrisisLines({ headings, components }: Page, line: number): boolean {
  const from = headings.filter((heading) => heading.line <= line).at(-1)?.line ?? 0;
  const to = headings.find((heading) => heading.line > line)?.line ?? Number.POSITIVE_INFINITY;
  return components.some(({ name, line: at }) => /^Crisis/.test(name) && from <= at && at < to);
}

/** What readers look for first. While one of these is open, something is missing. */
const LOOKED_FOR = ['phone', 'hours', 'fees', 'insurance', 'replyWithin', 'people'] as const;

function issueOf(found: Found, { facts, pages }: Checked): RuleIssue | null {
  const { phrase, conditions, words } = found;
  const isKnown = (fact: FactName) => Boolean(KNOWABLE_FACTS[fact].isKnown({ facts, pages }));
  const isShown = conditions.every((condition) => holds(condition, isKnown));
  const isFactKnown = phrase.facts.some(isKnown);
  if (phrase.says === 'missing') {
    if (conditions.some((condition) => goesWith(condition, phrase))) return null;
    const isUntrue = phrase.facts.length === 0 ? LOOKED_FOR.every(isKnown) : isFactKnown;
    return isUntrue && isShown ? toIssue(found, 'error', isMissingThough) : toIssue(found, 'warning', isMissingYet);
  }
  if (isFactKnown && phrase.isSo && !phrase.isSo(facts.practice, words)) {
    return toIssue(found, isShown ? 'error' : 'warning', isOtherwise);
  }
  if (conditions.some((condition) => comesWith(condition, phrase))) return null;
  // A fact that is taken back makes an error of them, before anyone can publish that.
  if (isFactKnown && isShown) return null;
  return toIssue(found, isShown ? 'error' : 'warning', isUnknown);
}

/** Whether what stands under a condition is shown. */
function holds({ when, facts }: Condition, isKnown: (fact: FactName) => boolean): boolean {
  if (when === 'open') return !LOOKED_FOR.every(isKnown);
  return facts.some(isKnown) === (when === 'known');
}

/** Whether words that a fact is missing are gone as soon as it is there. */
function goesWith({ when, facts }: Condition, phrase: FactPhrase): boolean {
  if (phrase.facts.length === 0) return when !== 'known';
  return when === 'unknown' && phrase.facts.some((fact) => facts.includes(fact));
}

/** Whether words that speak of a fact are shown once it is there, and not before. */
function comesWith({ when, facts }: Condition, phrase: FactPhrase): boolean {
  return when === 'known' && facts.length > 0 && facts.every((fact) => phrase.facts.includes(fact));
}

type Words = (what: string, names: Names, component: (name: string) => string) => { what: string; fix: string };

const isMissingThough: Words = (what, _, component) => ({
  what: `says that something is missing, and ${what} is there`,
  fix: `Take the words out, or put them into ${component('WhileUnknown')}.`,
});
const isMissingYet: Words = (what, _, component) => ({
  what: `will be untrue as soon as ${what} is there`,
  fix: `Put the words into ${component('WhileUnknown')}: they then go away by themselves.`,
});
const isUnknown: Words = (what, _, component) => ({
  what: `speaks of ${what}, which is not known`,
  fix: `Put the words into ${component('WhenKnown')}: they then come by themselves. Or say it without that.`,
});
const isOtherwise: Words = (what, { facts }) => ({
  what: `is not what the facts say of ${what}`,
  fix: `Change the words, or ${facts('practice.yaml')}.`,
});

function toIssue({ words, sentence, passage, phrase }: Found, severity: RuleIssue['severity'], say: Words): RuleIssue {
  const [fact] = phrase.facts;
  const what = fact ? KNOWABLE_FACTS[fact].what : 'all that readers look for';
  const where = sentence.includes(words) ? `: ${sentence}` : '.';
  return {
    ...passage.placeOf(words),
    severity: severity ?? 'error',
    ...inBoth((names) => {
      const said = say(what, names, (name) => {
        const mark = passage.in === 'answer' ? `${name}InLine` : name;
        return names.component(mark, ` fact="${phrase.facts.join(', ') || 'phone'}"`);
      });
      const cannotHold = passage.in === 'field' && say !== isOtherwise;
      return {
        message: `"${words}" ${said.what}${where}`,
        fix: cannotHold ? `No component can stand here: word it so that it is true with ${what} and without.` : said.fix,
      };
    }),
  };
}
