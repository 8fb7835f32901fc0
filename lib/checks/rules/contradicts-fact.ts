import type { Page } from '../../content/model/page.ts';
import { kindAndSlugOf } from '../../content/model/paths.ts';
import { inBoth, type Names } from '../../content/names/in-both.ts';
import { personOf } from '../../content/people/person-of.ts';
import { type FactName, KNOWABLE_FACTS } from '../../content/practice/knowable-facts.ts';
import { writtenOf } from '../../content/seen/written-of.ts';
import type { Issue } from '../../issue.ts';
import { type Condition, isMet } from '../../markdown/conditions.ts';
import { memoizeByObject } from '../../memoize-by-object.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { areOfAuthor } from '../phrases/answered-by-note.ts';
import { canHave, type FactPhrase } from '../phrases/fact-phrase.ts';
import { type Match, matchesIn } from '../phrases/matches-in.ts';
import { MISSING_PHRASES } from '../phrases/missing-phrases.ts';
import { type FactPassage, passagesInFacts } from '../phrases/passages-in-facts.ts';
import { allWordsOf, type Passage, passagesOf } from '../phrases/passages-of.ts';
import { THERE_PHRASES } from '../phrases/there-phrases.ts';
import { type Checked, pageRule, type Rule, type RuleIssue } from '../rule.ts';

/**
 * Words that a fact makes untrue: "There is no number here yet" beside the number, "Call us" where there is none. They are errors where readers can
 * see both. Words that a fact will make untrue once it is filled in are warnings: a component takes them away on that day.
 */
export const contradictsFact: Rule = {
  id: 'contradicts-fact',
  check: (site) => [...onPages.check(site), ...inDataFiles(site)],
};

// It is no rule of pages: it knows what they will say once a fact is filled in, and is not asked about that day as the others are.
const onPages = pageRule('contradicts-fact', (page, site) => [
  ...issuesOf(
    foundOn(writtenOf(page)).filter(({ words, passage }) => !areOfAuthor(words, passage, page, site.facts)),
    site,
  ),
  ...openPlacesOf(page, site),
]);

function inDataFiles(site: Checked): Issue[] {
  return passagesInFacts(site.facts)
    .filter(({ file, path }) => !file.startsWith('crisis') && !ARE_FACTS.includes(path.at(-1) ?? ''))
    .flatMap((passage) =>
      issuesOf(foundInFact(passage, site), site).map((issue) => ({
        severity: 'error' as const,
        ...issue,
        rule: 'contradicts-fact',
        file: passage.file,
      })),
    );
}

/** What a bio says of its person, the practice says of itself: "She answers within a day." */
function foundInFact(passage: FactPassage, { facts }: Checked): Found[] {
  const slug = kindAndSlugOf(passage.file)?.slug;
  const name = passage.path.at(-1) === 'bio' ? personOf(slug, facts.people)?.name : undefined;
  if (name === undefined) return foundIn(passage, FACT_PHRASES);
  const names = [name, ...name.split(' ').slice(0, 1)];
  return sentencesOf(passage.text).flatMap((sentence) => {
    const asOurs = names
      .reduce((text, each) => text.replaceAll(each, 'we'), sentence)
      .replaceAll(/\b(?:she|he) is\b/gi, 'we are')
      .replaceAll(/\b(?:she|he|we['’]s)\b/gi, 'we')
      .replaceAll(/\bwe (is|has)\b/g, (_, verb) => (verb === 'is' ? 'we are' : 'we have'));
    return foundIn({ ...passage, text: asOurs }, FACT_PHRASES).map((found) => ({
      ...found,
      words: sentence,
      sentence,
    }));
  });
}

// They are themselves what words are held to.
const ARE_FACTS: readonly PropertyKey[] = ['fees', 'replyWithin'];

// Those that say that something is missing come first: "No page has been reviewed" speaks of no reviewer.
const FACT_PHRASES = [...MISSING_PHRASES, ...THERE_PHRASES];

type Found = Match & { phrase: FactPhrase; conditions: Condition[] };

// What a page says does not depend on the facts, which change far more often than all its words.
const foundOn = memoizeByObject((page: Page): Found[] => {
  const words = allWordsOf(page);
  const present = FACT_PHRASES.filter((phrase) =>
    phrase.near ? canHave(phrase, words) : phrase.pattern.test(words),
  );
  if (present.length === 0) return [];
  return passagesOf(page)
    .flatMap((passage) => foundIn(passage, present))
    .filter(
      ({ phrase, words, passage }) =>
        !phrase.isAlsoOfLines || !hasCrisisLines(page, passage.placeOf(words).line),
    );
});

function foundIn(passage: Passage, phrases: readonly FactPhrase[]): Found[] {
  const found = phrases
    .filter((phrase) => canHave(phrase, passage.text))
    .flatMap((phrase): Found[] =>
      matchesIn(passage, phrase.pattern)
        .filter((match) => speaksOfUs(match, phrase))
        .map((match) => ({ ...match, phrase, conditions: passage.conditionsAt(match.index) })),
    );
  return found.filter(
    (each, at) => !found.slice(0, at).some((earlier) => !earlier.phrase.isSo && saysSame(earlier, each)),
  );
}

// One sentence is told once of a fact. What is so may stand beside what is not: "We speak English, and we offer sessions in Spanish."
function issuesOf(found: readonly Found[], site: Checked): RuleIssue[] {
  const told: Found[] = [];
  return found.flatMap((each): RuleIssue[] => {
    const issue = told.some((earlier) => saysSame(earlier, each)) ? null : issueOf(each, site);
    if (issue) told.push(each);
    return issue ? [issue] : [];
  });
}

// One sentence is told only by what it names.
function saysSame({ sentence, phrase }: Found, other: Found): boolean {
  const { facts } = other.phrase;
  if (sentence !== other.sentence) return false;
  return facts.length === 0 ? phrase.says === 'missing' : facts.some((fact) => phrase.facts.includes(fact));
}

const NOT_SO =
  /(?:\b(?:not|never|cannot|nobody|no one|without|instead of|rather than|longer)|n['’]t)(?: [\w’'-]+){0,2}\s$/i;
const OTHERS =
  /\b(?:any|some|many|most|other|another) (?:[\w’'-]+ )?(?:therapists?|practices?|clinics?|clinicians?|counselors?|offices?|providers?|programs?|doctors?)\b/i;
const US = /\b(?:we|us|our|here)\b/i;
// "He said that he would call us both."
const SOMEONE_ELSE =
  /\b(?:he|she|they|it|who|person|partner|friend|wife|husband)(?: (?:would|will|might|may|could|can|did|does))?\s$/i;
const ASKED = /\b(?:whether|if|how|asks?|unless)\s$/i;

/** Whether words are a statement of the practice: a reader's script, a question and a denial are none. */
function speaksOfUs({ words, index, quoted, sentence, passage }: Match, { says }: FactPhrase): boolean {
  if (quoted) return false;
  if (passage.isHeading && sentence.trim().endsWith('?')) return false;
  if (says === 'missing') return true;
  if (OTHERS.test(sentence) && !US.test(words)) return false;
  const before = passage.text.slice(Math.max(0, index - 40), index);
  return !NOT_SO.test(before) && !ASKED.test(before) && !SOMEONE_ELSE.test(before);
}

/** Whether numbers for emergencies stand in the section of a line. */
function hasCrisisLines({ headings, components }: Page, line: number): boolean {
  const from = headings.filter((heading) => heading.line <= line).at(-1)?.line ?? 0;
  const to = headings.find((heading) => heading.line > line)?.line ?? Number.POSITIVE_INFINITY;
  return components.some(({ name, line: at }) => /^Crisis/.test(name) && from <= at && at < to);
}

/** The places of a notice that counsel has still to fill in, where the notice is said to be in force. */
function openPlacesOf({ slug, components }: Page, { facts }: Checked): RuleIssue[] {
  if (!facts.notices.some(({ page, approved }) => page === slug && approved)) return [];
  return components
    .filter(({ name }) => name === 'ForCounsel')
    .map(({ line, column }) => ({
      line,
      column,
      ...inBoth(({ component, facts: file }) => ({
        message: `${component('ForCounsel')} says that something is still open here, and the notice is said to be in force.`,
        fix: `Put the words of counsel in its place, or take the approval out of ${file('notices.yaml')}.`,
      })),
    }));
}

/** What readers look for first. While one of these is open, something is missing. */
const LOOKED_FOR = ['phone', 'hours', 'fees', 'insurance', 'replyWithin', 'people'] as const;

function issueOf(found: Found, { facts, known }: Checked): RuleIssue | null {
  const { phrase, conditions, words } = found;
  const isKnown = (fact: FactName) => known.has(fact);
  const isShown = conditions.every((condition) => isMet(condition, known));
  const isFactKnown = phrase.facts.some(isKnown);
  if (phrase.says === 'missing') {
    if (conditions.some((condition) => goesWith(condition, phrase))) return null;
    const isUntrue = phrase.facts.length === 0 ? LOOKED_FOR.every(isKnown) : isFactKnown;
    return isUntrue && isShown
      ? toIssue(found, 'error', isMissingThough)
      : toIssue(found, 'warning', isMissingYet);
  }
  if (isFactKnown && phrase.isSo && !phrase.isSo(facts.practice, words)) {
    return toIssue(found, isShown ? 'error' : 'warning', isOtherwise);
  }
  if (conditions.some((condition) => comesWith(condition, phrase))) return null;
  // A fact that is taken back makes an error of them, before anyone can publish that.
  if (isFactKnown && isShown) return null;
  return toIssue(found, isShown ? 'error' : 'warning', isUnknown);
}

/** Whether words that a fact is missing are gone as soon as it is there. */
function goesWith({ seenWhen, facts }: Condition, phrase: FactPhrase): boolean {
  if (phrase.facts.length === 0) return seenWhen === 'unknown';
  return seenWhen === 'unknown' && phrase.facts.some((fact) => facts.includes(fact));
}

/** Whether words that speak of a fact are shown once it is there, and not before. */
function comesWith({ seenWhen, facts }: Condition, phrase: FactPhrase): boolean {
  return (
    seenWhen === 'known' &&
    facts.length > 0 &&
    facts.every((fact) => phrase.facts.some((own) => own === fact))
  );
}

type Words = (
  fact: string,
  names: Names,
  component: (name: string) => string,
) => { what: string; fix: string };

const isMissingThough: Words = (fact, _, component) => ({
  what: `says that something is missing, and it is filled in (${fact})`,
  fix: `Take the words out, or put them into ${component('WhileUnknown')}.`,
});
const isMissingYet: Words = (fact, _, component) => ({
  what: `will be untrue once that is filled in (${fact})`,
  fix: `Put the words into ${component('WhileUnknown')}: they go away when it comes.`,
});
const isUnknown: Words = (fact, _, component) => ({
  what: `speaks of something that is not filled in (${fact})`,
  fix: `Put the words into ${component('WhenKnown')}: they come when it does. Or say it without that.`,
});
const isOtherwise: Words = (fact, { facts }) => ({
  what: `is not what is filled in (${fact})`,
  fix: `Change the words, or what stands in ${facts('practice.yaml')}.`,
});

const NO_COMPONENT =
  'No component can stand here: say it so that it holds before that is filled in, and after.';

function toIssue(
  { words, sentence, passage, phrase }: Found,
  severity: RuleIssue['severity'],
  say: Words,
): RuleIssue {
  const [fact] = phrase.facts;
  const what = fact ? KNOWABLE_FACTS[fact].what : 'all that readers look for';
  const where = sentence.includes(words) ? `: ${sentence}` : '.';
  return {
    ...passage.placeOf(words),
    severity: severity ?? 'error',
    ...inBoth((names) => {
      const said = say(what, names, (name) => {
        const mark = passage.in === 'answer' ? `${name}InLine` : name;
        return names.component(mark, fact && ` fact="${phrase.facts.join(', ')}"`);
      });
      const cannotHold = passage.in === 'field' && say !== isOtherwise;
      return {
        message: `"${words}" ${said.what}${where}`,
        fix: cannotHold ? NO_COMPONENT : said.fix,
      };
    }),
  };
}
