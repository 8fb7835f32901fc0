import { LANGUAGE_NAMES, type SpokenLanguage } from '../../languages.ts';
import type { CrisisLine } from '../model/crisis-line.ts';
import { toDialable } from './to-dialable.ts';

type Way = CrisisLine['ways'][number];

/** Words in a language: the tag of one that is not the language of the site. Its readers look for their own words, and not for English ones. */
type InLanguage = { lang?: 'es' };

/** Words that are a link where they have an address. */
type Part = { words: string; href?: string };

/** Another way to a line, such as "Veterans: call 988 and press 1, or text 838255." */
export type WayInWords = InLanguage & { parts: Part[] };

const WORDS = {
  en: { call: 'call', press: 'and press', text: 'text', to: 'to', visit: 'visit', or: 'or' },
  es: {
    call: 'llame al',
    press: 'y oprima',
    text: 'envíe un mensaje al',
    say: 'envíe',
    to: 'al',
    visit: 'visite',
    or: 'o',
  },
} as const;

/** Another way to a line, in words and links, with its period. */
export function wayInWords(way: Way): WayInWords {
  const { call, press, text, page } = way;
  const isSpanish = way.language === 'es';
  const words = WORDS[isSpanish ? 'es' : 'en'];
  const say = isSpanish ? WORDS.es.say : WORDS.en.text;
  const ways: Part[][] = [
    ...(call
      ? [
          [
            { words: `${words.call} ` },
            { words: call, href: `tel:${toDialable(call)}` },
            ...(press ? [{ words: ` ${words.press} ${press}` }] : []),
          ],
        ]
      : []),
    ...(text
      ? [
          [
            { words: text.say ? `${say} ${text.say} ${words.to} ` : `${words.text} ` },
            { words: text.to, href: `sms:${toDialable(text.to)}` },
          ],
        ]
      : []),
    ...(page
      ? [
          [
            ...(call || text ? [{ words: `${words.visit} ` }] : []),
            { words: new URL(page).hostname, href: page },
          ],
        ]
      : []),
  ];
  const parts = ways.flatMap((each, index) => (index === 0 ? each : [{ words: `, ${words.or} ` }, ...each]));
  return {
    ...(isSpanish && { lang: 'es' as const }),
    parts: [{ words: `${titleOf(way)}: ` }, ...parts, { words: '.' }],
  };
}

/** The same as words alone, for what knows no links. */
export function wayInPlainWords(way: Way): string {
  return wayInWords(way)
    .parts.map(({ words }) => words)
    .join('');
}

function titleOf({ for: whom, language }: Way): string {
  if (language === 'es') return 'En español';
  return language ? `In ${LANGUAGE_NAMES[language]}` : (whom ?? '');
}

/** The languages that are spoken at the number of a line, each in a sentence: Spanish in its own. */
export function languagesInWords(languages: readonly SpokenLanguage[]): (InLanguage & { words: string })[] {
  return languages.map((language) =>
    language === 'es'
      ? { lang: 'es', words: 'También en español.' }
      : { words: `Also in ${LANGUAGE_NAMES[language]}.` },
  );
}
