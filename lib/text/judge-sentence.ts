import retextEnglish from 'retext-english';
import retextIndefiniteArticle from 'retext-indefinite-article';
import retextRepeatedWords from 'retext-repeated-words';
import { unified } from 'unified';

const JUDGES = {
  article: unified().use(retextEnglish).use(retextIndefiniteArticle).freeze(),
  repetition: unified().use(retextEnglish).use(retextRepeatedWords).freeze(),
};

/**
 * What retext says of a few words: each time the words it means, and what it expects instead. It reads a thousand pages in ten
 * seconds, so that it is asked only about words that a cheap look finds suspicious.
 */
export function judgeSentence(
  judge: keyof typeof JUDGES,
  sentence: string,
): { actual: string; expected: string }[] {
  let said: { actual: string; expected: string }[] = [];
  // The plugins do not wait for anything, so that this has run when `run` returns.
  JUDGES[judge].run(JUDGES[judge].parse(sentence), sentence, (_, __, file) => {
    said = (file?.messages ?? []).flatMap(({ actual, expected }) =>
      actual && expected?.[0] !== undefined ? [{ actual, expected: expected[0] }] : [],
    );
  });
  return said;
}
