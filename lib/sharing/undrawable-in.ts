// Letters, digits and punctuation in the Latin file of Fraunces that people type in English, Spanish and French.
const DRAWABLE = /[ -~\u00A1-\u00AC\u00AE-\u00FFŒœ–—‘’‚“”„•…€™]/u;

/**
 * The characters of a text that the font of headings and of share pictures lacks, each once. For these, next/og would ask a Google server for a font or a
 * drawing, and nothing may leave this machine.
 */
export function undrawableIn(text: string): string[] {
  return [...new Set(text)].filter((character) => !DRAWABLE.test(character));
}
