/** What says nothing to someone who writes in the editor: each with what it is. */
const OF_FILES: readonly [pattern: RegExp, what: string][] = [
  [/\blines? \d+/, 'the number of a line'],
  [/##/, 'number signs of a heading'],
  [/\*\*/, 'stars of bold words'],
  [/\]\(/, 'brackets of a link'],
  [/\b(null|undefined|NaN)\b|\[object/, 'a value that only programs know'],
  [/\b(true|false)\b/, 'a value that only programs know'],
  [/\bnp[mx] /, 'a command'],
  [/[\w-]\.(yaml|mdx|tsx?|txt|js|json)\b/, 'the name of a file'],
  [/(?<![\w/])(content|sources|people|documents|public)\//, 'a folder'],
  [/<\/?[A-Za-z][^>]*>/, 'markup'],
  [/`/, 'a backtick'],
  [/\b(frontmatter|front matter|yaml|mdx|markdown|slug|html)\b/i, 'a word of programmers'],
  // Labels start with a capital letter.
  [/\b(field|under|into|set|fix|in) "[a-z]+[A-Za-z]*"/, 'the key of a field'],
  [/"[a-z]+: [^"]*"/, 'a line of a file'],
];

/**
 * The words of files in a text that staff are shown: none, where it is in their own words. What it quotes of the content is in the
 * words of whoever wrote that.
 */
export function wordsOfFilesIn(text: string, content: readonly string[] = []): string[] {
  const written = content.map(inOneLine);
  // An address is told as a browser takes it.
  const isWritten = (words: string) =>
    [words, words.split('/').at(-1) ?? ''].some(
      (each) => each !== '' && written.some((text) => text.includes(each)),
    );
  const own = inOneLine(text)
    .replaceAll(/"([^"]*)"/g, (all, words: string) => (/\W/.test(words) && isWritten(words) ? '""' : all))
    .replace(/: (\S[^"]*)$/, (all, words: string) => (isWritten(words) ? ':' : all));
  return OF_FILES.flatMap(([pattern, what]) => {
    const found = pattern.exec(own)?.[0];
    return found === undefined ? [] : [`${what}: ${found}`];
  });
}

const inOneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
