import { isInCapitals, patternOf } from './forms-of.ts';
import type { Term } from './glossary.ts';

/** A term in a text: where it stands there, and what it is. */
export type FoundTerm = { start: number; end: number; term: Term };

type Form = { term: Term; exact: RegExp };

/**
 * Makes a function that finds terms in one text after the other, each where it first stands and at most so many in all. What stands in quotation marks
 * is what someone says, and is passed over, unless it is the term and nothing else. `isQuoted` says whether a text begins within a quotation.
 */
export function termFinder(
  terms: readonly Term[],
  most: number,
): (text: string, isQuoted: boolean) => FoundTerm[] {
  const forms = terms
    .flatMap((term) => term.forms.map((form) => ({ term, form })))
    .sort((a, b) => b.form.length - a.form.length)
    .map(({ term, form }): Form & { pattern: string } => {
      const pattern = patternOf(form);
      return { term, pattern, exact: new RegExp(`^${pattern}$`, isInCapitals(form) ? 'u' : 'iu') };
    });
  const any = new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:${forms.map(({ pattern }) => pattern).join('|')})(?![\\p{L}\\p{N}-])`,
    'giu',
  );
  const left = new Set(terms);
  return (text, isQuoted) => {
    if (forms.length === 0) return [];
    return [...text.matchAll(any)].flatMap(({ 0: words, index }): FoundTerm[] => {
      const end = index + words.length;
      const term = forms.find(({ exact }) => exact.test(words))?.term;
      if (!term || !left.has(term) || terms.length - left.size >= most) return [];
      const isWhole = isQuote(text[index - 1]) && isQuote(text[end]);
      if (isQuoted !== hasOddQuotes(text.slice(0, index)) && !isWhole) return [];
      left.delete(term);
      return [{ start: index, end, term }];
    });
  };
}

const QUOTES = /["“”]/g;

const isQuote = (sign: string | undefined) => sign !== undefined && /["“”]/.test(sign);

/** Whether a text opens a quotation that it does not close. */
export function hasOddQuotes(text: string): boolean {
  return (text.match(QUOTES)?.length ?? 0) % 2 === 1;
}
