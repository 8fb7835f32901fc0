const AND = new Intl.ListFormat('en-US', { type: 'conjunction' });
const OR = new Intl.ListFormat('en-US', { type: 'disjunction' });

/** Words as a list in a sentence: "one, two, and three". */
export const allOf = (words: Iterable<string>) => AND.format(words);

/** The same where one of them is meant: "one, two, or three". */
export const oneOfThem = (words: Iterable<string>) => OR.format(words);
