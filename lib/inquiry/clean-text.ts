// Control characters, and marks that change the direction of all text after them: in a mail they could make a line look like another
// one. Joiners, and direction marks for one character, stay: emoji, Persian and Arabic need them.
const CONTROLS = /[\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF]/gu;
// Of what no one sees, joiners alone may be meant in an address: in the names of some languages.
const UNSEEN = /(?![\u200C\u200D])\p{Default_Ignorable_Code_Point}/gu;
const LINE_BREAKS = /\r\n?|[\u0085\u2028\u2029]/g;
const VISIBLE = /(?!\p{Default_Ignorable_Code_Point})[^\s\p{Cf}]/u;
// Of symbols only those that are pictures: the others have blanks among them, such as the empty pattern of Braille, and no property tells which.
const LEGIBLE =
  /(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{N}\p{P}\p{Sc}\p{Sk}\p{Sm}\p{Extended_Pictographic}\p{Regional_Indicator}]/u;

/** Cleans a text of one or more lines: line ends become `\n`, control characters are removed, and it is trimmed. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(LINE_BREAKS, '\n')
    .replaceAll(CONTROLS, (character) => (character === '\n' || character === '\t' ? character : ''))
    .trim();
}

/** The same for a text of one line: line ends and tabs become spaces. */
export function cleanLine(text: string): string {
  return cleanText(text).replaceAll(/\s+/g, ' ');
}

/** The same for a number or an address: a mark that no one sees, as text that is pasted often has, would lead a mail nowhere. */
export function cleanAddress(text: string): string {
  return cleanLine(text.replaceAll(UNSEEN, ''));
}

/** Whether a text may have a visible character. What has none can be left out without a loss. */
export function isVisible(text: string): boolean {
  return VISIBLE.test(text);
}

/** Whether a text has something that leaves ink for certain: a letter, a number, a mark of punctuation or a picture. */
export function isLegible(text: string): boolean {
  return LEGIBLE.test(text);
}
