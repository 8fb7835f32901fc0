import { type Phrase, phraseRule } from '../phrases/phrase-rule.ts';

const PERSON =
  'Put the person first, such as "a person with compulsive sexual behavior" or "the person who did this".';
const PARTNER = 'Say what happened to the partner, not what the partner is.';

const ENGLISH: readonly Phrase[] = [
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

const PERSONA =
  'Put the person first, such as "una persona con conducta sexual compulsiva" or "quien hizo esto".';

// No `\b`: to JavaScript, a letter with an accent is no part of a word.
const SPANISH: readonly Phrase[] = [
  {
    pattern: /(?<!\p{L})(sexo ?)?adict[oa]s?(?!\p{L})(?! (al sexo |a la pornografía )?Anónim)/iu,
    what: 'makes a person into a diagnosis',
    fix: PERSONA,
  },
  {
    pattern:
      /(?<!\p{L})(adúlter[oa]s?|pervertid[oa]s?|degenerad[oa]s?|mujerieg[oa]s?|ninfóman[ao]s?|promiscu[oa]s?|rompehogares|depravad[oa]s?|desviad[oa]s?|put[ao]s?|enferm[oa]s? sexual(es)?)(?!\p{L})/iu,
    what: 'shames',
    fix: PERSONA,
  },
  {
    pattern: /(?<!\p{L})(co-?adict[oa]s?|codependientes?|codependencia)(?!\p{L})(?! Anónim)/iu,
    what: 'blames the partner',
    fix: PARTNER,
  },
  {
    pattern:
      /(?<!\p{L})(asqueros[oa]s?|repugnantes?|pecaminos[oa]s?|inmoral(es)?|vergonzos[oa]s?|(secretos?|hábitos?|pensamientos?|costumbres?) suci[oa]s?)(?!\p{L})/iu,
    what: 'shames',
    fix: 'Say what happened, without judging it.',
  },
  {
    pattern: /(?<!\p{L})(estar|está|estuvo|mantenerse|seguir|quedar) limpi[oa](?!\p{L})/iu,
    what: 'says that the rest was dirty',
    fix: 'Write "parar", "seguir con su plan" or "sin recaer en la conducta".',
  },
  {
    pattern:
      /(?<!\p{L})(supérelo|supéralo|échele ganas|es cuestión de (voluntad|ganas)|basta con (dejarlo|querer)|debería darle vergüenza|qué vergüenza)(?!\p{L})/iu,
    what: 'makes light of it',
    fix: 'Leave it out, or show in quotes that others say it.',
  },
];

/** Words that shame, or make a person into a diagnosis. Headings, questions and quotes may use what people search for. */
export const shamingWord = phraseRule(
  'shaming-word',
  { 'en-US': ENGLISH, 'es-US': SPANISH },
  // "We do not call a partner codependent" takes the word back.
  ({ quoted, denied, passage }) => quoted || denied || passage.isHeading,
  { isAnswerable: true },
);
