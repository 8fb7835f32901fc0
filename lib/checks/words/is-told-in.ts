import { memoizeByObject } from '../../memoize-by-object.ts';
import { withDigits } from '../../text/with-digits.ts';
import { withoutAccents } from '../../text/without-accents.ts';

/** So many other words may stand between two parts of a wording. */
const BETWEEN = 3;

// No word: what one wording is looked for in ends here.
const END = '|';

/**
 * Whether some words tell one of the wordings that staff wrote down for it: the words of a wording in their order, with up to three others between
 * them, or any number where three dots stand. A slash means "or" (`therapy/counseling`), a star that the word goes on (`therap*`), a capital N any number (`N weeks`), and a hyphen that
 * nothing comes between (`no-one`). Capitals, accents and apostrophes do not matter, and "43 %" is "forty-three percent".
 */
export function isToldIn(text: Searched, wordings: readonly string[]): boolean {
  return patternOf(wordings).test(text.words);
}

/** A text as wordings are looked for in it: making it costs more than looking. */
export type Searched = { words: string };

/** Makes a text, or several of which no wording may take words from two, ready to be looked through. */
export function toSearched(...texts: readonly string[]): Searched {
  const plain = withDigits(withoutAccents(texts.join(` ${END} `)).replaceAll(/['’]/g, ''))
    .replaceAll(/ ?%|\bper cent\b/g, ' percent ')
    .match(/\d+(?:\.\d+)?|[a-z]+|\|/g);
  // Each word has a space on both sides of its own.
  return { words: ` ${(plain ?? []).join('  ')} ` };
}

const patternOf = memoizeByObject((wordings: readonly string[]): RegExp => {
  const patterns = wordings.map(toPattern).filter((pattern) => pattern !== '');
  // Nothing stands in everything.
  return new RegExp(patterns.join('|') || '(?!)');
});

function toPattern(wording: string): string {
  let gap = '';
  let pattern = '';
  for (const part of wording.split(/\s+/)) {
    if (/^(?:\.\.\.|…)$/.test(part)) gap = ANY_WORDS;
    const forms = part.split('/').map(toForm);
    const meant = forms.filter((form) => form !== '');
    if (meant.length === 0) continue;
    pattern += `${pattern === '' ? '' : gap} (?:${meant.join('|')}) `;
    gap = FEW_WORDS;
  }
  return pattern;
}

const ANY_WORDS = '(?: [a-z\\d.]+ )*';
const FEW_WORDS = `(?: [a-z\\d.]+ ){0,${BETWEEN}}`;

const ANY_NUMBER = '\\d[\\d.]*(?:  (?:(?:to|or|and)  )?\\d[\\d.]*)?';

function toForm(written: string): string {
  // Before the capitals go.
  if (written === 'N') return ANY_NUMBER;
  const words = withDigits(withoutAccents(written).replaceAll(/['’]/g, '').replaceAll('-', ' ')).match(
    /[a-z]+\*?|\d+(?:\.\d+)?|%/g,
  );
  return (words ?? [])
    .map((word) => (word === '%' ? 'percent' : word.replace('*', '[a-z]*').replace('.', '\\.')))
    .join('  ');
}
