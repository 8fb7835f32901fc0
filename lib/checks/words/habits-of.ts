import type { Page } from '../../content/model/page.ts';
import { sentencesOf, wordsOf } from '../../text/sentences.ts';
import { type Passage, passagesOf } from '../phrases/passages-of.ts';
import { HABITS, type Habit } from './habits.ts';

type Count = {
  habit: Habit;
  /** Every match, in the order of the page. */
  found: { passage: Passage; words: string }[];
  /** How many of them the page bears. */
  most: number;
};

/** How often a page has each habit, in its body and its answers. The words of an author's document are the author's, and are not counted. */
export function habitsOf(page: Page): Count[] {
  if (page.frontmatter.document !== undefined) return [];
  const sentences = passagesOf(page)
    .filter((passage) => (passage.in === 'body' || passage.in === 'answer') && !passage.isHeading)
    .flatMap((passage) => sentencesOf(passage.text).map((sentence) => ({ passage, sentence })));
  const words = sentences.reduce((sum, { sentence }) => sum + wordsOf(sentence).length, 0);
  return HABITS[page.frontmatter.lang].map((habit) => ({
    habit,
    found: sentences.flatMap(({ passage, sentence }) =>
      habit.in(sentence).map((match) => ({ passage, words: match })),
    ),
    most: Math.floor(habit.most({ sentences: sentences.length, words })),
  }));
}
