const LIGATURES = /[\uFB00-\uFB06]/g;
const UNSEEN = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const HYPHENS = /[\u2010\u2011]/g;

/** A text with its letters as people type them: programs that lay out pages put ligatures, soft hyphens and parted accents in their place. */
export function withTypedLetters(text: string): string {
  return text
    .normalize('NFC')
    .replace(LIGATURES, (letters) => letters.normalize('NFKC'))
    .replace(UNSEEN, '')
    .replace(HYPHENS, '-');
}
