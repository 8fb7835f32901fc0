import { toEdit } from '../../edits/to-edit.ts';
import { judgeSentence } from '../../text/judge-sentence.ts';
import { allWordsOf, passagesOf } from '../phrases/passages-of.ts';
import { pageRule } from '../rule.ts';

const TWICE = /(?<![\p{L}\p{N}'’-])(\p{L}[\p{L}'’-]*)\s+\1(?![\p{L}\p{N}'’-])/giu;

/** No word stands twice in a row, but where English does so: "that that", "had had". */
export const doubledWord = pageRule('doubled-word', (page) => {
  if (allWordsOf(page).search(TWICE) === -1) return [];
  return passagesOf(page).flatMap((passage) =>
    [...passage.text.matchAll(TWICE)]
      .filter(([pair]) => judgeSentence('repetition', `So ${pair}.`).length > 0)
      .map(([pair, word = '']) => {
        const at = passage.placeOf(alone(pair));
        return {
          ...at,
          severity: 'warning' as const,
          message: `"${pair}" has the same word twice.`,
          fix: `Write "${word}" once. If both are meant, put a comma between them or say it in another way.`,
          ...(passage.isExact && isSlip(pair) && toEdit(page, at, pair, word)),
        };
      }),
  );
});

// The pair and not the end of another word: "breathe them" holds "the the" as well.
const alone = (pair: string) => new RegExp(`(?<![\\p{L}\\p{N}'’-])${pair}(?![\\p{L}\\p{N}'’-])`, 'u');

// "Very very", "what this is is" and "the person you are with with time" may be meant: only words that no one says twice for effect are fixed without a question.
function isSlip(pair: string): boolean {
  return /^(the|a|an|and|or|your|their|our) /i.test(pair);
}
