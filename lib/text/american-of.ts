// How the British spelling of a word becomes the American one, ending by ending (Merriam-Webster, "British vs. American spelling").
const CHANGES: readonly [british: RegExp, american: string][] = [
  [/our/, 'or'],
  [/is(e|ed|es|ing|er|ers|ation|ations)$/, 'iz$1'],
  [/ys(e|ed|es|ing)$/, 'yz$1'],
  [/([bt])re(s?)$/, '$1er$2'],
  [/enc(e|es)$/, 'ens$1'],
  [/ll(ed|ing|er|ers)$/, 'l$1'],
  [/(?<=[^l])l(ment|ments|ful|fully)$/, 'll$1'],
  [/ogue(s?)$/, 'og$1'],
  [/ae|oe/, 'e'],
  [/amme(s?)$/, 'am$1'],
];

/** The American spelling of a word in small letters that is written as in Britain, or undefined. */
export function americanOf(word: string, isAmerican: (word: string) => boolean): string | undefined {
  return CHANGES.filter(([british]) => british.test(word))
    .map(([british, american]) => word.replace(british, american))
    .find(isAmerican);
}
