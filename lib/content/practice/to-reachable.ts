import { filled } from '../../filled.ts';
import { spokenIn } from '../../languages.ts';
import type { Words } from '../../words/words.ts';
import { type CrisisLine, DAY_AND_NIGHT } from '../model/crisis-line.ts';
import {
  alsoInWords,
  type Part,
  partsIn,
  partsOfWay,
  textIn,
  type WayInWords,
  wayInWords,
} from './way-in-words.ts';

/** A line for emergencies in the words of a page, with its numbers as people read them and as links need them. */
export type ReachableLine = Pick<CrisisLine, 'id' | 'name' | 'purpose'> & {
  /** How it is reached: "call 988, text 988, or chat through 988lifeline.org". */
  reach: Part[];
  /** When someone answers, in a sentence; null while unknown. */
  answers: string | null;
  /** The languages that are spoken there, and its other ways. */
  also: WayInWords[];
};

/** Puts a line for emergencies into the words of a page. A way in the language of the page is how its readers reach it, and comes in place of the others. */
export function toReachable(line: CrisisLine, words: Words): ReachableLine {
  const { id, name, purpose, hours, languages, ways } = line;
  const { answers, dayAndNight } = words.crisis;
  const own = ways.find(({ language }) => language === spokenIn(words.lang));
  const when = hours?.when === DAY_AND_NIGHT ? dayAndNight : hours?.when;
  return {
    id,
    name,
    purpose,
    reach: own ? partsOfWay(own, words) : partsOfLine(line, words),
    answers: when === undefined ? null : filled(answers, { when }),
    also: [
      ...alsoInWords(languages, words),
      ...ways.filter((way) => way !== own).map((way) => wayInWords(way, words)),
    ],
  };
}

function partsOfLine({ call, text, chat }: CrisisLine, words: Words): Part[] {
  const { crisis } = words;
  return [
    ...partsOfWay({ call, press: null, text: null, page: null }, words),
    ...(text ? [{ words: crisis.next }, ...textIn(text, crisis)] : []),
    ...(chat
      ? [
          { words: crisis.orChat },
          ...partsIn(crisis.chat, { page: [{ words: new URL(chat).hostname, href: chat }] }),
        ]
      : []),
  ];
}
