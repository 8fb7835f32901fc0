import { KINDS } from '../../content/model/kinds.ts';
import type { Page } from '../../content/model/page.ts';
import { gradeOf, readingOf } from '../../content/reading/reading-ease.ts';
import type { Position } from '../../issue.ts';
import { blocksOf } from '../../markdown/blocks-of.ts';
import { positionOfWords } from '../../markdown/position.ts';
import { sentencesOf, wordsOf } from '../../text/sentences.ts';
import { pageRule } from '../rule.ts';

/** A grade that readers of about 14 years manage; health services ask for 6 to 9. */
const MOST = 9;

/** The formula was made for passages of about a hundred words, and says little of fewer. */
const FEWEST_WORDS = 100;

/** Advice and no more: a formula counts syllables, and knows nothing of sense (NHS, "Health literacy"). */
export const hardToRead = pageRule('hard-to-read', (page) => {
  const isAuthors = page.frontmatter.document !== undefined;
  if (!KINDS[page.kind].isAboutTherapy || page.isPlaceholder || !page.compiles || isAuthors) return [];
  const sentences = readingOf(page);
  const grade = gradeOf(sentences);
  if (grade <= MOST || sentences.flatMap(wordsOf).length < FEWEST_WORDS) return [];
  const { place, sentence } = hardestOf(page);
  return [
    {
      ...place,
      severity: 'warning' as const,
      message: `The page asks for ${grade.toFixed(1)} years of school (Flesch-Kincaid); ${MOST} are the most for readers in distress. Its hardest sentence: ${sentence}`,
      fix: 'Make two sentences of one, and use the shorter word, as long as no sense is lost.',
    },
  ];
});

function hardestOf({ tree }: Page): { place: Position; sentence: string } {
  const sentences = blocksOf(tree).flatMap(({ node, text }) =>
    sentencesOf(text)
      .filter((sentence) => wordsOf(sentence).length > 8)
      .map((sentence) => ({ node, sentence, grade: gradeOf([sentence]) })),
  );
  const [hardest] = sentences.sort((a, b) => b.grade - a.grade);
  if (!hardest) return { place: { line: 1, column: 1 }, sentence: '' };
  return {
    place: positionOfWords(hardest.node, hardest.sentence.slice(0, 20)),
    sentence: hardest.sentence,
  };
}
