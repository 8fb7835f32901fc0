// Controls, and marks that turn or isolate the direction of all that follows them: in a mail they could make a line look like
// another one. Joiners and direction marks of one character stay, since emoji, Persian and Arabic are written with them.
const CONTROLS = /[\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF]/gu;
const LINE_BREAKS = /\r\n?|[\u0085\u2028\u2029]/g;
const VISIBLE = /[^\s\p{Cf}]/u;

/** Text of one or more lines as it is kept: line ends are `\n`, and nothing in it is invisible and dangerous. Trimmed. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(LINE_BREAKS, '\n')
    .replaceAll(CONTROLS, (character) => (character === '\n' || character === '\t' ? character : ''))
    .trim();
}

/** The same for text of one line: line ends and tabs become spaces. */
export function cleanLine(text: string): string {
  return cleanText(text).replaceAll(/\s+/g, ' ');
}

/** Whether a text has anything that can be seen. */
export function isVisible(text: string): boolean {
  return VISIBLE.test(text);
}
