import { inBoth } from '../../content/names/in-both.ts';
import { type Phrase, phraseRule } from '../phrases/phrase-rule.ts';

const TITLES: readonly Phrase[] = [
  {
    pattern: /\bsex therapists?\b/i,
    what: 'is a title that Florida restricts',
    fix: 'Write "therapist". Only a person who may use the title, with the license entered for that person, is called so.',
  },
  {
    pattern: /\b(our|we are|is a|are) (certified sex addiction therapists?|CSATs?)\b/i,
    what: 'gives somebody here a credential that is not confirmed',
    ...inBoth(({ field }) => ({
      fix: `Explain the credential in general, or enter it under ${field('credentials')} of a person once it is confirmed.`,
    })),
  },
];

// What stands in <Confirm> is listed for the practice already.
/** "Sex therapist" is a restricted title in Florida (s. 491.012 and Rule 64B4-7.004, F.A.C.). */
export const protectedTitle = phraseRule(
  'protected-title',
  TITLES,
  ({ quoted, sentence }) =>
    quoted || /\b(restricted|protected|may not|cannot|nobody|no one)\b/i.test(sentence),
);
