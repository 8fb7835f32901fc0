import { sentencesOf } from '../../text/sentences.ts';
import { saysHere } from './says-here.ts';
import { saysName } from './says-name.ts';
import { saysOur } from './says-our.ts';
import { saysUnnamed } from './says-unnamed.ts';
import { saysUs } from './says-us.ts';
import { saysWe } from './says-we.ts';
import type { Speaker, Spoken } from './speaking.ts';

/** Some words that say what the practice does, offers, leaves undone or believes. */
export type Statement = {
  /** The words that say it, to the end of their clause. */
  words: string;
  /** Where they start in the text, and where they end. */
  from: number;
  to: number;
  sentence: string;
};

const WAYS: readonly ((spoken: Spoken) => { index: number; end: number }[])[] = [
  saysWe,
  saysOur,
  saysUs,
  saysHere,
  saysName,
  saysUnnamed,
];

/**
 * What a text says about the practice, sentence by sentence. What somebody could say to somebody else stands in quotes, and what a reader says of
 * themselves has an "I": neither is a statement of the practice.
 */
export function statementsIn(text: string, speaker: Speaker): Statement[] {
  const unquoted = withoutQuoted(text);
  let at = 0;
  return sentencesOf(unquoted).flatMap((sentence): Statement[] => {
    const start = unquoted.indexOf(sentence, at);
    at = start + sentence.length;
    if (READERS.test(sentence)) return [];
    const said = WAYS.flatMap((way) => way({ sentence, speaker })).sort((a, b) => a.index - b.index);
    return outermost(said).map(({ index, end }) => {
      const from = start + index - leadIn(sentence.slice(0, index));
      const to = start + end;
      return { words: text.slice(from, to).trim(), from, to, sentence: text.slice(start, at).trim() };
    });
  });
}

// "As we see it", "in our view": they start before the word that gives them away.
const leadIn = (before: string) => /\b(?:as|in|at|with)\s$/i.exec(before)?.[0].length ?? 0;

const READERS = /\b(?:I|me|my|myself|mine)\b|\bI['’]/;

/** One clause is told once, whatever ways it has of saying it. */
function outermost(said: readonly { index: number; end: number }[]): { index: number; end: number }[] {
  const kept: { index: number; end: number }[] = [];
  for (const each of said) if (kept.every(({ end }) => each.index >= end)) kept.push(each);
  return kept;
}

const QUOTED = /"[^"]*(?:"|$)|“[^”]*(?:”|$)/g;

// As many blanks as there were letters, so that places stay what they are; the mark that ends a sentence stays.
function withoutQuoted(text: string): string {
  return text.replaceAll(QUOTED, (quoted) => quoted.replaceAll(/[^.?!"“”]/g, '_').replaceAll(/["“”]/g, '"'));
}
