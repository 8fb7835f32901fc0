import { inBoth } from '../../content/names/in-both.ts';
import { type Phrase, phraseRule } from '../phrases/phrase-rule.ts';
import type { Rule } from '../rule.ts';

const RESTRICTED: readonly Phrase[] = [
  {
    pattern: /\bsex therapists?\b/i,
    what: 'is a title that Florida restricts',
    fix: 'Write "therapist". Only a person who may use the title, with the license entered for that person, is called so.',
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

// What stands in <Confirm> is listed for the practice already.
const ruleOf = (titles: readonly Phrase[]) =>
  phraseRule(
    'protected-title',
    titles,
    ({ quoted, sentence }) =>
      quoted || /\b(restricted|protected|may not|cannot|nobody|no one)\b/i.test(sentence),
  );

const inFlorida = ruleOf([...RESTRICTED, ...UNCONFIRMED]);
const elsewhere = ruleOf(UNCONFIRMED);

/** "Sex therapist" is a restricted title in Florida (s. 491.012 and Rule 64B4-7.004, F.A.C.); a credential is confirmed everywhere. */
export const protectedTitle: Rule = {
  id: 'protected-title',
  check: (site) => (site.facts.practice.state === 'Florida' ? inFlorida : elsewhere).check(site),
};
