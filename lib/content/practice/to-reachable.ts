import type { CrisisLine } from '../model/crisis-line.ts';
import { toDialable } from './to-dialable.ts';
import { languagesInWords, type WayInWords, wayInWords } from './way-in-words.ts';

/** A line for emergencies, with its numbers as people read them and as links need them, and the rest of it in words. */
export type ReachableLine = Omit<CrisisLine, 'languages' | 'ways'> & {
  dialable: { call: string; text: string | null };
  languages: ReturnType<typeof languagesInWords>;
  ways: WayInWords[];
};

/** Adds to a line for emergencies what a phone dials, and puts its languages and its other ways into words. */
export function toReachable(line: CrisisLine): ReachableLine {
  const { call, text, languages, ways } = line;
  return {
    ...line,
    dialable: { call: toDialable(call), text: text && toDialable(text.to) },
    languages: languagesInWords(languages),
    ways: ways.map(wayInWords),
  };
}
