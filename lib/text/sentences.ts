// Words of one sentence go on after these, although a period stands there.
const SHORT =
  /(?<![\p{L}\p{N}])(?:Dr|Dra|Mr|Mrs|Ms|Sr|Sra|St|vs|etc|e\.g|i\.e|et al|[ap]|[ap]\.\s?m|EE|U\.S|No|s|ss)\.$/u;

/** The sentences of a text, each with its closing mark. A colon ends one as well: what follows it is read anew. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const { index, 0: mark } of text.matchAll(/[.!?:]+["”’)]*(?=\s|$)/g)) {
    const end = index + mark.length;
    const sentence = text.slice(start, end).trim();
    if (SHORT.test(sentence) && end < text.length) continue;
    sentences.push(sentence);
    start = end;
  }
  const rest = text.slice(start).trim();
  return rest === '' ? sentences : [...sentences, rest];
}

/** The words of a text: letters and digits, with hyphens and apostrophes inside. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
}
