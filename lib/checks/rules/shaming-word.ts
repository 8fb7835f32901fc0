import { type Phrase, phraseRule } from '../phrases/phrase-rule.ts';

const PERSON =
  'Put the person first, such as "a person with compulsive sexual behavior" or "the person who did this".';
const PARTNER = 'Say what happened to the partner, not what the partner is.';

const WORDS: readonly Phrase[] = [
  {
    pattern: /\b(sex|porn|love|pornography)[ -]?addicts?\b(?! Anonymous)/i,
    what: 'makes a person into a diagnosis',
    fix: PERSON,
  },
  {
    pattern: /\b(?<!sex |porn |love )addicts?\b(?! Anonymous)/i,
    what: 'makes a person into a diagnosis',
    fix: PERSON,
  },
  {
    pattern: /\baddicted (individuals?|persons?|people|partners?|spouses?|husbands?|wives|wife|men|man)\b/i,
    what: 'puts the problem before the person',
    fix: PERSON,
  },
  {
    pattern:
      /\b(cheaters?|adulterers?|perverts?|perv|womanizers?|nymphomaniacs?|homewreckers?|sluts?|whores?|junkies?|deviants?|sickos?|predators?)\b/i,
    what: 'shames',
    fix: PERSON,
  },
  {
    pattern: /\b(co-?addicts?|codependents?|codependency|co-dependent)\b(?! Anonymous)/i,
    what: 'blames the partner',
    fix: PARTNER,
  },
  {
    pattern:
      /\b(disgusting|filthy|depraved|sinful|perverted|immoral|shameful|degenerate|deviant behaviors?|dirty (secrets?|habits?|thoughts?))\b/i,
    what: 'shames',
    fix: 'Say what happened, without judging it.',
  },
  {
    pattern: /\b(stay|staying|get|getting|got|been|be) clean\b(?! (sheets|clothes|up))/i,
    what: 'says that the rest was dirty',
    fix: 'Write "stop", "stay with your plan" or "without acting out".',
  },
  {
    pattern:
      /\b(just (stop|say no|get over it|move on)|get over it|snap out of it|weak-willed|should be ashamed|ought to be ashamed)\b/i,
    what: 'makes light of it',
    fix: 'Leave it out, or show in quotes that others say it.',
  },
];

/** Words that shame, or make a person into a diagnosis. Headings, questions and quotes may use what people search for. */
export const shamingWord = phraseRule(
  'shaming-word',
  WORDS,
  // "We do not call a partner codependent" takes the word back.
  ({ quoted, denied, passage }) => quoted || denied || passage.isHeading,
  { isAnswerable: true },
);
