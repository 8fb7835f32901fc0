import { type Phrase, phraseRule } from '../phrases/phrase-rule.ts';

const PEOPLE = 'Put people first, such as "people with a mental illness" or "people with a disability".';
const HAS = 'Write "has" or "lives with": no one can know from outside how much someone suffers.';
const SUICIDE =
  'Write "died by suicide", "attempted suicide" or "took their own life": the older words come from crime and from success.';
const PLAIN = 'Say what was felt or done, such as "overwhelmed", "very hard" or "hard to believe".';
const THEY = 'Write "they", "the person" or "you": the reader may be neither.';

const ILLNESSES =
  'addiction|depression|anxiety|PTSD|bipolar|schizophrenia|OCD|ADHD|autism|psychosis|trauma|alcoholism|a (mental|personality|eating|mood|sexual|compulsive)[\\w -]* (disorder|illness)|mental illness|a disability|disabilities';

// What of retext-equality concerns addiction, illness, disability and gender, and no more: its other words are said here in other
// senses ("special", "master", "mental health"). The fixes are those of APA Style ("Bias-free language") and of the Associated
// Press and the Reporting on Suicide recommendations for suicide.
const ENGLISH: readonly Phrase[] = [
  {
    pattern:
      /\bthe (mentally ill|disabled|handicapped|blind|deaf|addicted|insane|bipolar|depressed|traumatized|infertile|elderly)\b(?=(?! [\w-])| (are|is|have|need|needs|deserve|can|may|must|should|will|do|who|often|find|feel|get|live|tend|and|in|among)\b)/i,
    what: 'makes people into what they have',
    fix: PEOPLE,
  },
  {
    pattern:
      /\b(alcoholics?|drunks|schizophrenics?|psychotics|anorexics?|bulimics?|neurotics|narcissists?|sociopaths?|psychopaths?|borderlines)\b(?! Anonymous)(?<!Adult Children of Alcoholics)/i,
    what: 'makes a person into a diagnosis',
    fix: 'Say what the person has or does, such as "a person who drinks too much" or "a person with schizophrenia".',
  },
  {
    pattern: new RegExp(
      `\\b(suffer(s|ed|ing)? from|afflicted (with|by)|stricken (with|by)|(a )?victims? of) (${ILLNESSES})\\b`,
      'i',
    ),
    what: 'makes a person into one who only suffers',
    fix: HAS,
  },
  {
    pattern:
      /\b(commit(s|ted|ting)? suicide|(failed|successful|completed|unsuccessful) suicide( attempt)?s?|suicide (failure|epidemic))\b/i,
    what: 'speaks of suicide as a crime, or as a success or a failure',
    fix: SUICIDE,
  },
  {
    pattern:
      /\b(crazy|insane|insanity|psycho|lunatics?|nutcases?|mental case|hysterical|schizo|retarded|loony|deranged|unhinged)\b/i,
    what: 'uses illness as an insult',
    // Readers say it of themselves.
    severity: 'warning',
    fix: PLAIN,
  },
  {
    pattern:
      /\b(wheelchair[- ]bound|confined to a wheelchair|handicapped|crippled|deaf and dumb|special needs)\b/i,
    what: 'puts the disability before the person',
    fix: 'Write "uses a wheelchair", "has a disability" or "accessible".',
  },
  {
    pattern:
      /\b(normal|abnormal) (people|person|men|man|women|woman|couples?|families|family|sex lives|sex life|brains?)\b/i,
    what: 'says that the others are not normal',
    fix: 'Say what is meant, such as "people without this problem" or "most couples".',
  },
  {
    pattern:
      /\b(drug|substance|alcohol) abusers?\b|\b(sex|sexual|porn|habitual) (abuser of|users? of porn)\b/i,
    what: 'makes a person into what they did',
    fix: 'Write "a person who uses drugs" or "a person with a substance use disorder".',
  },
  {
    pattern: /\b(opposite sex|both (sexes|genders)|either (sex|gender)|the weaker sex|the fairer sex)\b/i,
    what: 'leaves someone out',
    fix: 'Write "another gender", "people of every gender" or simply "people".',
    severity: 'warning',
  },
  {
    pattern:
      /\b(he or she|she or he|he\/she|she\/he|s\/he|his or her|her or his|his\/her|him or her|himself or herself)\b/i,
    what: 'leaves someone out, and is long',
    fix: THEY,
    severity: 'warning',
  },
  {
    pattern:
      /\b(a|an|the|each|every|any) (person|addict|client|reader|therapist|individual|partner) (\w+ ){0,4}(he|his|him|himself)\b/i,
    what: 'takes it that everyone is a man',
    fix: THEY,
    severity: 'warning',
  },
  {
    pattern: /\b(a|an|the|each|every|any) (betrayed )?(partner|spouse) (\w+ ){0,4}(she|her|herself)\b/i,
    what: 'takes it that every partner is a woman',
    fix: THEY,
    severity: 'warning',
  },
];

const PERSONAS = 'Put people first, such as "personas con depresión" or "una persona con una discapacidad".';
const CUALQUIERA =
  'Say what holds for everyone, such as "la persona", "quien" or "su pareja": the reader may be of any gender.';

const ENFERMEDADES =
  'adicción|depresión|ansiedad|trauma|TEPT|trastorno|esquizofrenia|alcoholismo|autismo|psicosis|bipolaridad|discapacidad|enfermedad mental';

// The wordings are those of the same sources in Spanish. No `\b`: to JavaScript, a letter with an accent is no part of a word.
const SPANISH: readonly Phrase[] = [
  {
    pattern:
      /(?<!\p{L})(l[oa]s|un[oa]s?|es|son) (enferm[oa]s mentales|discapacitad[oa]s|minusválid[oa]s|traumatizad[oa]s|deprimid[oa]s|bipolares|inválid[oa]s)(?!\p{L})/iu,
    what: 'makes people into what they have',
    fix: PERSONAS,
  },
  {
    pattern:
      /(?<!\p{L})(alcohólic[oa]s?|borrach[oa]s|esquizofrénic[oa]s|psicótic[oa]s|anoréxic[oa]s|neurótic[oa]s|narcisistas?|sociópatas?|psicópatas?|drogadict[oa]s?)(?!\p{L})(?! Anónim)/iu,
    what: 'makes a person into a diagnosis',
    fix: 'Say what the person has or does, such as "una persona que bebe demasiado" or "una persona con esquizofrenia".',
  },
  {
    pattern: new RegExp(
      `(?<!\\p{L})(sufr(e|en|ir|iendo)( de)?|padec(e|en|er|iendo)( de)?|aquejad[oa]s? (de|por)|víctimas? de) (un[oa]? |la |el )?(${ENFERMEDADES})(?!\\p{L})`,
      'iu',
    ),
    what: 'makes a person into one who only suffers',
    fix: 'Write "tiene" or "vive con": no one can know from outside how much someone suffers.',
  },
  {
    pattern:
      /(?<!\p{L})(comet(e|en|ió|er|ido)( un)? suicidio|suicidios? (fallidos?|frustrados?|exitosos?|consumados?|logrados?)|intentos? (fallidos?|exitosos?) de suicidio)(?!\p{L})/iu,
    what: 'speaks of suicide as a crime, or as a success or a failure',
    fix: 'Write "murió por suicidio", "intentó quitarse la vida" or "se quitó la vida".',
  },
  {
    pattern:
      /(?<!\p{L})(loc[oa]s?|locura|demente|lunátic[oa]s?|histéric[oa]s?|retrasad[oa]s?( mental(es)?)?|chiflad[oa]s?|trastornad[oa]s?)(?!\p{L})/iu,
    what: 'uses illness as an insult',
    // Readers say it of themselves.
    severity: 'warning',
    fix: 'Say what was felt or done, such as "sin poder más", "muy difícil" or "difícil de creer".',
  },
  {
    pattern:
      /(?<!\p{L})((personas?|gente|hombres?|mujer(es)?|parejas?|familias?|vida sexual) (a?normal(es)?))(?!\p{L})/iu,
    what: 'says that the others are not normal',
    fix: 'Say what is meant, such as "personas sin este problema" or "la mayoría de las parejas".',
  },
  {
    pattern:
      /(?<!\p{L})(él o ella|ella o él|él\/ella|sexo opuesto|ambos sexos)(?!\p{L})|\p{L}(o\/a|a\/o|os\/as|@s?)(?!\p{L})/iu,
    what: 'leaves someone out, and is hard to read aloud',
    fix: CUALQUIERA,
    severity: 'warning',
  },
];

/** People come before what they have (APA Style, Bias-free language; Reporting on Suicide). Headings, questions and quotes may say it. */
export const personFirst = phraseRule(
  'person-first',
  { 'en-US': ENGLISH, 'es-US': SPANISH },
  ({ quoted, denied, passage }) => quoted || denied || passage.isHeading,
  { isAnswerable: true },
);
