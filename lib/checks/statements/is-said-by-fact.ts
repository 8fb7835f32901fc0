import type { Facts } from '../../content/load/facts.ts';
import { type FactName, KNOWABLE_FACTS } from '../../content/practice/knowable-facts.ts';
import { canHave } from '../phrases/fact-phrase.ts';
import { MISSING_PHRASES } from '../phrases/missing-phrases.ts';
import type { Passage } from '../phrases/passages-of.ts';
import { THERE_PHRASES } from '../phrases/there-phrases.ts';
import type { Statement } from './statements-in.ts';

const BOOKING = /\b(?:book|schedule|reserve)\b/i;

/**
 * Whether a statement says what is filled in as a fact, and so has been confirmed: it comes with the fact, as words in "When known" do, or the fact is
 * there and says the same, or it says that the fact is missing. Whether it still does, `contradicts-fact` tells.
 */
export function isSaidByFact(statement: Statement, passage: Passage, facts: Facts): boolean {
  const { words, from, sentence } = statement;
  const conditions = passage.conditionsAt(from);
  if (conditions.some(({ seenWhen }) => seenWhen === 'known')) return true;
  const isKnown = (fact: FactName) => KNOWABLE_FACTS[fact].isKnown({ facts, pages: [] });
  if (BOOKING.test(words) && isKnown('bookingUrl')) return true;
  const saysMissing = MISSING_PHRASES.some(
    (phrase) =>
      (conditions.length > 0 || !phrase.facts.some(isKnown)) &&
      canHave(phrase, sentence) &&
      phrase.pattern.test(sentence),
  );
  if (saysMissing) return true;
  return THERE_PHRASES.some(
    ({ facts: named, pattern, isSo }) =>
      named.some(isKnown) && pattern.test(sentence) && (isSo?.(facts.practice, words) ?? true),
  );
}
