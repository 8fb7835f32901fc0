import { judgeSentence } from '../../text/judge-sentence.ts';
import { allWordsOf, passagesOf } from '../phrases/passages-of.ts';
import { pageRule } from '../rule.ts';

// A capital "A" in a sentence is a letter or a name ("vitamin A is"), so that it counts at a beginning only.
const ARTICLE =
  /(?:(?<![\p{L}\p{N}'’-])an?|(?<=^|[.?!:]["”’)]*\s|^["“(])An?)\s+["“‘(]?([\p{L}\p{N}][\p{L}\p{N}'’-]*)/gu;

// Where the sound of a word is the one of its first letter. The others, such as "hour" and "one", are looked up.
const PLAIN = /^(?:[Aa]\s+["“‘(]?[b-df-gj-npqrstvwxyz](?!-)\p{L}|[Aa]n\s+["“‘(]?[ai]\p{L})/u;

const judged = new Map<string, string | undefined>();

/** "a" stands before a sound that is a consonant, "an" before one that is a vowel. */
export const indefiniteArticle = pageRule('indefinite-article', (page) => {
  if (!articlesIn(allWordsOf(page)).some((words) => rightArticleFor(words))) return [];
  return passagesOf(page).flatMap((passage) =>
    articlesIn(passage.text).flatMap((words) => {
      const right = rightArticleFor(words);
      if (!right) return [];
      return [
        {
          ...passage.placeOf(words),
          severity: 'warning' as const,
          message: `"${words}" has the wrong article.`,
          fix: `Write "${right} ${words.replace(/^\S+\s+/, '')}", as it is said aloud.`,
        },
      ];
    }),
  );
});

function articlesIn(text: string): string[] {
  return [...text.matchAll(ARTICLE)].map(([words]) => words).filter((words) => !PLAIN.test(words));
}

/** The article that these words should start with, where it is another one. */
function rightArticleFor(words: string): string | undefined {
  if (!judged.has(words)) judged.set(words, judgeSentence('article', words)[0]?.expected);
  return judged.get(words);
}
