// An address, an e-mail address, the name of a file, and a tag that was pasted as text, are spelled as they have to be.
const NO_PROSE =
  /<[^<>]*>|\S*(?:\/\/|@)\S*|(?<!\S)\/[\p{L}\p{N}_-]+\/\S*|\b[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+\b\S*/gu;

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;

/** The words of a text that a dictionary can know: no numbers, initials, short forms in capitals or addresses. */
export function wordsIn(text: string): string[] {
  const words = text.replaceAll(NO_PROSE, ' ').match(WORD) ?? [];
  return words.map((word) => word.replace(/['’-]+$/, '')).filter(isSpelled);
}

// HIPAA, PTSD, 6C72, 12th, CSATs: letters that stand for words, or digits.
function isSpelled(word: string): boolean {
  return word.length > 1 && !/\p{N}/u.test(word) && !/^\p{Lu}+(s|['’]s)?$/u.test(word);
}
