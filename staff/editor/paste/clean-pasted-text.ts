import { withPlainCharacters } from '#lib/text/odd-characters.ts';
import { untracked } from '#lib/text/untracked.ts';

const BULLET =
  /^([ \t\u00A0]*)(?:[·•‣⁃▪▫◦●○■□➢✓✔\uF000-\uF0FF][ \t\u00A0]*|[o§–—][\t\u00A0]+[ \t\u00A0]*|[o§][ \t\u00A0]{2,})(?=\S)/u;
const NUMBER = /^([ \t\u00A0]*)(\d{1,3})[.)][\t\u00A0]+[ \t\u00A0]*(?=\S)/;

/** Text from a clipboard in plain characters, with the signs of lists that the editor knows, and without what tracks whoever follows a link. */
export function cleanPastedText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .split('\n')
    .map((line) => withPlainCharacters(line.replace(BULLET, '$1- ').replace(NUMBER, '$1$2. ')).trimEnd())
    .join('\n')
    .replace(/https?:\/\/[^\s<>"]+/g, (address) => untracked(address));
}
