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
const WORDS: readonly Phrase[] = [
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

/** People come before what they have (APA Style, Bias-free language; Reporting on Suicide). Headings, questions and quotes may say it. */
export const personFirst = phraseRule(
  'person-first',
  WORDS,
  ({ quoted, denied, passage }) => quoted || denied || passage.isHeading,
  { isAnswerable: true },
);
