/**
 * The statements of a configuration as nginx reads them (`ngx_conf_read_token` in its src/core/ngx_conf_file.c), each with its words and how deep it
 * stands; null where it would refuse them. For tests: what a release may hold must not depend on how the one who checks it reads.
 */
export function readNginxWords(text: string): { words: string[]; depth: number }[] | null {
  const statements: { words: string[]; depth: number }[] = [];
  let [words, word, depth]: [string[], string | null, number] = [[], null, 0];
  let [quote, afterQuote]: [string, boolean] = ['', false];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string;
    if (quote !== '') {
      if (sign === '\\') word += text[++at] ?? '';
      else if (sign === quote) {
        words.push(word ?? '');
        [word, quote, afterQuote] = [null, '', true];
      } else word += sign;
    } else if (/[ \t\r\n]/.test(sign)) {
      if (word !== null) words.push(word);
      [word, afterQuote] = [null, false];
    } else if (word === null && sign === '#' && !afterQuote) {
      while (at < text.length && text[at] !== '\n') at++;
    } else if (/[;{]/.test(sign)) {
      if (word !== null) words.push(word);
      if (words.length === 0) return null;
      statements.push({ words, depth });
      if (sign === '{') depth += 1;
      [words, word, afterQuote] = [[], null, false];
    } else if (afterQuote) {
      return null;
    } else if (sign === '}' && word === null) {
      if (words.length > 0 || depth === 0) return null;
      depth -= 1;
    } else if (word === null && /["']/.test(sign)) {
      [word, quote] = ['', sign];
    } else {
      word = (word ?? '') + (sign === '\\' ? (text[++at] ?? '') : sign);
    }
  }
  return word === null && words.length === 0 && depth === 0 ? statements : null;
}
