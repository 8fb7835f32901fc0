import { distance } from 'fastest-levenshtein';
import { GLUE } from './long-words-in.ts';
import { partsOfSearch } from './parts-of-search.ts';
import { withoutAccents } from './without-accents.ts';

/** So many other words may stand between two parts of a search: "kill all of them" is "kill them". */
const BETWEEN = 2;

/**
 * The last word that is being typed counts from so many letters on, where others stand before it and the letters are at most half of it:
 * "kill mys". Those of a shorter word begin too many others: "lif" is "lifting" as well as "life".
 */
const BEGUN = 3;

/** Two neighbors that are swapped are two letters of difference. */
const SLIP = 2;

// `meantWords` makes ` ,word,words it may mean,` of each word: from one of them to where the next word starts.
const TO_NEXT = '\\S* ';

// Found nowhere, where the empty pattern would be found in whatever is typed.
const NOTHING = '(?!)';

/**
 * The pattern of all searches of a group, looked for in what `meantWords` makes of what someone typed. It is made when the site is built, so that the
 * browser has little to do. Of the searches it holds letters and digits alone, and so no mark that has a meaning in patterns.
 */
export function toSearchPattern(searches: readonly string[], otherWords: readonly string[]): string {
  const others = otherWords
    .map((words) => withoutAccents(words).split(/\s+/))
    .filter((words) => words.every(isWord));
  const patterns = searches
    .map(partsOfSearch)
    // Nothing stands in everything.
    .filter((parts) => parts.length > 0)
    .map((parts) =>
      parts
        .map((forms, at, { length }) => toPart(forms, at === 0, at === length - 1, othersLike(forms, others)))
        .join(`${TO_NEXT}(\\S+ ){0,${BETWEEN}}`),
    );
  return patterns.join('|') || NOTHING;
}

function toPart(
  forms: readonly string[][],
  isFirst: boolean,
  isLast: boolean,
  others: readonly string[][],
): string {
  // What is written as one word is found by the pattern of its words.
  const joined = new Set(forms.filter((words) => words.length > 1).map((words) => words.join('')));
  const whole = `,${oneOf(forms.filter(([word = '']) => !joined.has(word)).map((words) => words.join(GLUE)))},`;
  const begun =
    isFirst || !isLast
      ? []
      : [
          ...new Set(
            forms
              .filter((words) => words.length === 1)
              .flat()
              .flatMap(beginningOf),
          ),
        ];
  const either = begun.length === 0 ? whole : oneOf([whole, `,${oneOf(begun)}\\w*,\\S*$`]);
  const notOthers =
    others.length === 0 ? '' : `(?!,${oneOf(others.map((each) => each.join(`,${TO_NEXT},`)))},)\\S*`;
  // The first part may stand anywhere, and the others where their word starts.
  if (isFirst) return notOthers === '' ? either : ` ${notOthers}${either}`;
  return `${notOthers || '\\S*'}${either}`;
}

/** The other words that could be taken for a slip in one of these, and those that make something else of one: "cutting back" is not "cutting". */
function othersLike(forms: readonly string[][], others: readonly string[][]): string[][] {
  const words = forms.flat();
  return others.filter(([other = '', ...more]) =>
    more.length > 0
      ? words.includes(other)
      : !words.includes(other) && words.some((word) => distance(word, other) <= SLIP),
  );
}

const isWord = (word: string) => /^[a-z\d]+$/.test(word);

const beginningOf = (word: string) => (word.length >= 2 * BEGUN ? [word.slice(0, BEGUN)] : []);

const oneOf = (patterns: readonly string[]) =>
  patterns.length === 1 ? String(patterns[0]) : `(${patterns.join('|')})`;
