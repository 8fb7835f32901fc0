/** How wide a line of a search result may be, and how large its letters are, in CSS pixels. */
export type ResultLine = { size: number; most: number };

/**
 * The lines of a search result. Google says only that it cuts "as needed"
 * (developers.google.com/search/docs/appearance/title-link and /snippet): the sizes are those of its pages, and the widths are
 * what people who measure its results agree on, 560 to 600 for a title and 920 to 990 for the two lines of a description.
 */
export const RESULT_LINES = {
  title: { size: 20, most: 600 },
  description: { size: 14, most: 960 },
  /** On a phone, three short lines. */
  phoneDescription: { size: 14, most: 680 },
} as const satisfies Record<string, ResultLine>;

const UNITS_PER_EM = 2048;

// The widths of Arial's letters, in units of the font, as measured in Liberation Sans (SIL Open Font License), which was made
// to have the same. Accented letters are as wide as plain ones, but for a dotless i.
const WIDTHS: readonly (readonly [width: number, letters: string])[] = [
  [391, "'"],
  [455, 'ijl‘’‚ł'],
  [532, '|'],
  [569, ' !,./:;I[\\]ft\u00a0·ıìíîï'],
  [682, '()-`r¡“”„‹›'],
  [684, '{}'],
  [717, '•'],
  [727, '"'],
  [797, '*'],
  [819, '°'],
  [961, '^'],
  [1024, 'Jcksvxyz'],
  [1139, '#$0123456789?L_abdeghnopqu«»£§–†‡€Łðþđ'],
  [1196, '+<=>~×−'],
  [1251, 'FTZ¿ßø'],
  [1366, '&ABEKPSVXYÞ'],
  [1479, 'CDHNRUwÐĐ'],
  [1509, '©®'],
  [1593, 'GOQØ'],
  [1706, 'Mm½¼¾'],
  [1821, '%æ'],
  [1933, 'Wœ'],
  [2079, '@'],
];

const widths = new Map(WIDTHS.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width])));

/** The width of a text in Arial, in CSS pixels. A character that the table lacks counts as a square, such as an emoji. */
export function pixelWidthOf(text: string, { size }: Pick<ResultLine, 'size'>): number {
  const units = [...text.normalize('NFC')].reduce((sum, letter) => sum + unitsOf(letter), 0);
  return (units * size) / UNITS_PER_EM;
}

function unitsOf(letter: string): number {
  return widths.get(letter) ?? widths.get(letter.normalize('NFD')[0] ?? '') ?? UNITS_PER_EM;
}

const CUT = ' …';
const LOOSE_END = /[\s,;:.–—-]+$/;

/** A text as a search result shows it in so many pixels: whole, or cut after a word, with an ellipsis that counts too. */
export function cutAt(text: string, px: number, line: Pick<ResultLine, 'size'>): string {
  if (pixelWidthOf(text, line) <= px) return text;
  let kept = '';
  for (const { index } of text.matchAll(/\s+|$/g)) {
    const words = text.slice(0, index).replace(LOOSE_END, '');
    if (pixelWidthOf(words + CUT, line) > px) break;
    kept = words;
  }
  // If even the first word is too wide, it is cut mid-word.
  for (const letter of kept === '' ? text : '') {
    if (pixelWidthOf(kept + letter + CUT, line) > px) break;
    kept += letter;
  }
  return kept + CUT;
}
