import type { Words } from '../../words/words.ts';
import type { Practice } from '../model/facts-schema.ts';
import {
  addressInWords,
  hoursInWords,
  insuranceInWords,
  languagesInWords,
  phoneInWords,
} from './fact-words.ts';
import type { FactName } from './knowable-facts.ts';

/** A fact as it stands in a sentence, and where it leads, if a reader can use it right there. */
export type FactInWords = { words: string; href?: string };

type InWords = (practice: Practice, words: Words) => FactInWords | null;

const plain =
  (toWords: (practice: Practice, words: Words) => string | null): InWords =>
  (practice, words) => {
    const said = toWords(practice, words);
    return said ? { words: said } : null;
  };

/** The facts that can stand in a sentence, each with how it is said there; null while it is not known. */
export const FACTS_IN_WORDS = {
  phone: ({ phone }: Practice): FactInWords | null =>
    phone === null ? null : { words: phoneInWords(phone), href: `tel:${phone}` },
  email: ({ email }: Practice): FactInWords | null =>
    email === null ? null : { words: email, href: `mailto:${email}` },
  locations: plain(({ locations }) => locations.map(addressInWords).join('; ')),
  hours: plain(({ hours }, words) => hoursInWords(hours, words).join('; ')),
  fees: plain(({ fees }) => fees),
  insurance: plain(({ insurance }, words) => insurance && insuranceInWords(insurance, words)),
  replyWithin: plain(({ replyWithin }) => replyWithin),
  legalName: plain(({ legalName }) => legalName),
  languages: plain(({ languages }, words) => languagesInWords(languages, words)),
} as const satisfies Partial<Record<FactName, InWords>>;

export type SayableFact = keyof typeof FACTS_IN_WORDS;

export const SAYABLE_FACTS = Object.keys(FACTS_IN_WORDS) as [SayableFact, ...SayableFact[]];
