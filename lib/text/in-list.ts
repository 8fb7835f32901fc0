/** Words as a list in a sentence, in English where no other language is named: "one, two, and three". */
export const allOf = (words: Iterable<string>, lang = 'en-US') =>
  new Intl.ListFormat(lang, { type: 'conjunction' }).format(words);

const OR = new Intl.ListFormat('en-US', { type: 'disjunction' });

/** The same where one of them is meant: "one, two, or three". */
export const oneOfThem = (words: Iterable<string>) => OR.format(words);
