import type { Facts } from '../../content/load/facts.ts';
import type { Page } from '../../content/model/page.ts';
import { kindAndSlugOf } from '../../content/model/paths.ts';
import { inBoth } from '../../content/names/in-both.ts';
import { personOf } from '../../content/people/person-of.ts';
import type { Match } from '../phrases/matches-in.ts';
import { type Phrase, phraseRule } from '../phrases/phrase-rule.ts';
import { joinRules } from '../rule.ts';

const RESTRICTED: readonly Phrase[] = [
  {
    pattern: /\bsex therapists?\b/i,
    what: 'is a title that Florida restricts',
    fix: 'Write "therapist". Only a person who may use the title, with the license entered for that person, is called so.',
  },
];

// No `\b`: to JavaScript, a letter with an accent is no part of a word.
const RESTRICTED_IN_SPANISH: readonly Phrase[] = [
  {
    pattern: /(?<!\p{L})(terapeutas? sexual(es)?|sexólog[oa]s?)(?!\p{L})/iu,
    what: 'is a title that Florida restricts',
    fix: 'Write "terapeuta". Only a person who may use the title, with the license entered for that person, is called so.',
  },
];

const UNCONFIRMED: readonly Phrase[] = [
  {
    pattern: /\b(our|we are|is a|are) (certified sex addiction therapists?|CSATs?)\b/i,
    what: 'gives somebody here a credential that is not confirmed',
    ...inBoth(({ field }) => ({
      fix: `Explain the credential in general, or enter it under ${field('credentials')} of a person once it is confirmed.`,
    })),
  },
];

// What is told of a person is a claim, however it is said: "Ada, CSAT".
const CLAIMED: readonly Phrase[] = UNCONFIRMED.map((phrase) => ({
  ...phrase,
  pattern: /\b(certified sex addiction therapists?|CSATs?)\b/i,
}));

const isOfPerson = ({ file }: { file: string }) => kindAndSlugOf(file)?.kind === 'person';

// What stands in <Confirm> is listed for the practice already.
const ruleOf = (titles: readonly Phrase[], inSpanish: readonly Phrase[] = []) =>
  phraseRule('protected-title', { 'en-US': titles, 'es-US': inSpanish }, isSaid, {
    inFacts: (passage) => !isOfPerson(passage),
  });
const ofPeople = (titles: readonly Phrase[]) =>
  phraseRule('protected-title', titles, (match, page, facts) => page !== null || isSaid(match, page, facts), {
    inFacts: isOfPerson,
  });

// The sentence says that not everyone may use it.
const RESERVED =
  /\b(restricted|protected|may not|cannot|nobody|no one|reservado|protegido|no puede|no pueden|nadie)\b/i;

/** Whether a title is spoken of, or belongs to somebody here. */
function isSaid({ words, quoted, sentence, passage }: Match, page: Page | null, facts: Facts): boolean {
  if (quoted || RESERVED.test(sentence)) return true;
  // On a page, a restricted title stands beside nobody's name.
  if (page !== null && [...RESTRICTED, ...RESTRICTED_IN_SPANISH].some(({ pattern }) => pattern.test(words)))
    return false;
  const slug = 'file' in passage ? kindAndSlugOf(String(passage.file))?.slug : undefined;
  const person = personOf(slug, facts.people);
  return (person ? [person] : Object.values(facts.people)).some(({ credentials }) =>
    credentials.some((credential) => titleIn(credential) === titleIn(words)),
  );
}

const titleIn = (words: string) =>
  /\b(certified sex addiction therapist|CSAT)/i.test(words)
    ? 'CSAT'
    : /\bsex therapist/i.exec(words)?.[0].toLowerCase();

const inFlorida = joinRules(
  'protected-title',
  ruleOf([...RESTRICTED, ...UNCONFIRMED], RESTRICTED_IN_SPANISH).check,
  ofPeople([...RESTRICTED, ...CLAIMED]).check,
);
const elsewhere = joinRules('protected-title', ruleOf(UNCONFIRMED).check, ofPeople(CLAIMED).check);

/** "Sex therapist" is a restricted title in Florida (s. 491.012 and Rule 64B4-7.004, F.A.C.); a credential is confirmed everywhere. */
export const protectedTitle = joinRules('protected-title', (site) =>
  (site.facts.practice.state === 'Florida' ? inFlorida : elsewhere).check(site),
);
