// Who wrote it is told on the page in its own place. A byline stands near the top: after a colon anything, or names and titles ("Ph.D.").
const BYLINE =
  /^([Ww]ritten )?([Bb]y|BY)(:\s?.{1,80}| +(\p{Lu}[\p{L}.'’-]*|and|&|de|la|van|von)([ ,]+(\p{Lu}[\p{L}.'’-]*|and|&|de|la|van|von))*)$/u;
const BYLINE_WITHIN = 10;
const WORKS_CITED = /^(works cited|references|bibliography|sources)\W*$/i;

/** What a document of an author holds after its byline: its text, and what follows from "Works cited" on; empty where that is missing. */
export function documentTextOf(document: string): { text: string; worksCited: string } {
  const lines = document.split('\n').map((line) => line.trim());
  const byline = lines.slice(0, BYLINE_WITHIN).findIndex((line) => BYLINE.test(line));
  const cited = lines.findLastIndex((line) => WORKS_CITED.test(line));
  const end = cited > byline ? cited : lines.length;
  return { text: lines.slice(byline + 1, end).join('\n'), worksCited: lines.slice(end).join('\n') };
}
