import type { Practice } from '../../content/model/facts-schema.ts';
import type { FactName } from '../../content/practice/knowable-facts.ts';

/** Words that are true only while a fact is unknown, or only once it is known. */
export type FactPhrase = {
  /** Whether the words say that the fact is missing, or speak as if it stood there. */
  says: 'missing' | 'there';
  /** Any of these makes the words wrong, or right. None is named by words that say of no fact in particular that it is missing. */
  facts: readonly FactName[];
  pattern: RegExp;
  /** What each match has in it, where the pattern is slow: a text without one of these is not looked through. */
  near?: readonly RegExp[];
  /** Whether the words are so, where a fact has a value that they can be held to. */
  isSo?: (practice: Practice, words: string) => boolean;
  /** True for words that may be about the numbers for emergencies beside them. */
  isAlsoOfLines?: true;
};

/** Whether a text can have a phrase in it: to find that out costs little. */
export function canHave({ near }: FactPhrase, text: string): boolean {
  return near?.every((pattern) => pattern.test(text)) ?? true;
}

/** A part of a pattern, as it stands. */
export const re = String.raw;

/** A pattern for any of some parts, in capitals and small letters. The passages of a page are its lines: each begins and ends where they do. */
export function oneOf(...sources: string[]): RegExp {
  return new RegExp(sources.join('|'), 'im');
}

/** Verbs and auxiliaries that deny. */
export const NOT = re`(?:(?:do|does|did|have|has|can|could|are|is) (?:not|still not)|cannot|(?:do|does|did|have|has|ca|could|are|is)n['’]t|(?:(?:are|is)(?: not|n['’]t)|not) (?:yet )?(?:able|ready|in a position) to|(?:(?:are|is) )?unable to|not|have yet to|has yet to|are yet to)`;
