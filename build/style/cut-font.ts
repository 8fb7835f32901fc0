import subsetFont from 'subset-font';

/** What words in English are made of. Always kept, so that a new word seldom changes the file, which browsers keep for a year. */
const ALWAYS =
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 \u00A0.,:;!?\'"()&/-–—‘’“”…%$#@*+';

/** What browsers use of a font unasked (CSS Fonts 4, 7.1): old-style figures and the like are drawn on no page. `rvrn` swaps signs by weight. */
const FEATURES = ['calt', 'ccmp', 'clig', 'kern', 'liga', 'locl', 'mark', 'mkmk', 'rclt', 'rlig', 'rvrn'];

/**
 * A variable font (WOFF2) cut to some characters beside those of English, and to the weights that its face offers (the `font-weight` of its
 * `@font-face`: one, or the lightest and the heaviest). Characters that it lacks are left to the fonts that stand in.
 */
export async function cutFont(
  font: Uint8Array,
  characters: Iterable<string>,
  [lightest, heaviest]: readonly [number, number],
): Promise<Uint8Array> {
  // In order: the same characters give the same bytes.
  const text = [...new Set([...ALWAYS, ...characters])].sort().join('');
  const wght = lightest === heaviest ? lightest : { min: lightest, max: heaviest };
  const options = {
    targetFormat: 'woff2' as const,
    variationAxes: { wght },
    keepFeatures: FEATURES,
    // Hints are for screens of twenty years ago.
    noHinting: true,
  };
  return subsetFont(Buffer.from(font), text, options);
}
