import { filled } from '../../filled.ts';
import { LANGUAGES, type SpokenLanguage, spokenIn } from '../../languages.ts';
import { type Words, wordsOf } from '../../words/words.ts';
import type { CrisisLine } from '../model/crisis-line.ts';
import { toDialable } from './to-dialable.ts';

type Way = Pick<CrisisLine['ways'][number], 'call' | 'press' | 'text' | 'page'>;

/** Words in a language: its tag where that is not the language of the page. Its readers look for their own words, and for no others. */
type InLanguage = { lang?: SpokenLanguage };

/** Words that are a link where they have an address. */
export type Part = { words: string; href?: string };

/** What belongs to a line besides its number, such as "Veterans: call 988 and press 1, or text 838255." */
export type WayInWords = InLanguage & {
  parts: Part[];
  /** Whether some readers can use nothing else: it is told in the language that it is for. */
  isInItsLanguage: boolean;
};

/** Another way to a line, in words and links, with its period. `words` are those of the page. */
export function wayInWords(way: CrisisLine['ways'][number], words: Words): WayInWords {
  const { own, ...told } = inLanguage(way.language, words);
  const title = way.language
    ? filled(own.crisis.inLanguage, { language: own.practice.languages[way.language] })
    : (way.for ?? '');
  return {
    ...told,
    parts: partsIn(own.crisis.way, { title: [{ words: title }], ways: partsOfWay(way, own) }),
  };
}

/** The ways themselves: "call 988 and press 2, or text AYUDA to 988". */
export function partsOfWay({ call, press, text, page }: Way, { crisis }: Words): Part[] {
  const called = call && partsIn(crisis.call, { call: [{ words: call, href: `tel:${toDialable(call)}` }] });
  const site = page && [{ words: new URL(page).hostname, href: page }];
  const ways = [
    called && (press ? partsIn(crisis.press, { call: called, key: [{ words: press }] }) : called),
    text && textIn(text, crisis),
    site && (call || text ? partsIn(crisis.visit, { page: site }) : site),
  ].filter((each): each is Part[] => Boolean(each));
  return ways.flatMap<Part>((each, index) => (index === 0 ? each : [{ words: crisis.wayOr }, ...each]));
}

/** How to text: the number, and the word where it takes no other. */
export function textIn({ to, say }: NonNullable<Way['text']>, crisis: Words['crisis']): Part[] {
  const number = [{ words: to, href: `sms:${toDialable(to)}` }];
  return say
    ? partsIn(crisis.textWord, { word: [{ words: say }], number })
    : partsIn(crisis.text, { number });
}

/** A sentence with parts at its placeholders. */
export function partsIn(sentence: string, parts: Readonly<Record<string, Part[]>>): Part[] {
  return sentence
    .split(/\{(\w+)\}/)
    .flatMap((each, index) =>
      index % 2 === 0 ? (each === '' ? [] : [{ words: each }]) : (parts[each] ?? []),
    );
}

/** The same as words alone, for what knows no links. */
export const inPlainWords = ({ parts }: WayInWords) => parts.map(({ words }) => words).join('');

/** The languages that are spoken at the number of a line, each in a sentence, and in its own where the site has words in it. */
export function alsoInWords(languages: readonly SpokenLanguage[], words: Words): WayInWords[] {
  return languages.map((language) => {
    const { own, ...told } = inLanguage(language, words);
    const sentence = filled(own.crisis.alsoIn, { language: own.practice.languages[language] });
    return { ...told, parts: [{ words: sentence }] };
  });
}

/** The words in which to tell of a language: its own where the site has any. */
function inLanguage(language: SpokenLanguage | null, words: Words) {
  const own = LANGUAGES.find((lang) => language !== null && spokenIn(lang) === language);
  return {
    own: own ? wordsOf(own) : words,
    isInItsLanguage: own !== undefined,
    ...(own && own !== words.lang && { lang: spokenIn(own) }),
  };
}
