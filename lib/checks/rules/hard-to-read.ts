import { KINDS } from '../../content/model/kinds.ts';
import type { Page } from '../../content/model/page.ts';
import { gradeOf, perspicuityOf, readingOf } from '../../content/reading/reading-ease.ts';
import type { Position } from '../../issue.ts';
import { type Language, SITE_LANGUAGE } from '../../languages.ts';
import { blocksOf } from '../../markdown/blocks-of.ts';
import { positionOfWords } from '../../markdown/position.ts';
import { sentencesOf, wordsOf } from '../../text/sentences.ts';
import { pageRule } from '../rule.ts';

/** A grade that readers of about 14 years manage; health services ask for 6 to 9. */
const MOST = 9;

/** What is normal to read on the INFLESZ scale ends here: below it, a text is somewhat hard. */
const LEAST_PERSPICUITY = 55;

type Measure = {
  isHard: (sentences: readonly string[]) => boolean;
  /** Of two sentences, the harder one has more of it. */
  hardness: (sentences: readonly string[]) => number;
  told: (sentences: readonly string[]) => string;
};

/** Each language has a formula of its own. */
const MEASURES: Readonly<Record<Language, Measure>> = {
  'en-US': {
    isHard: (sentences) => gradeOf(sentences) > MOST,
    hardness: gradeOf,
    told: (sentences) =>
      `The page asks for ${gradeOf(sentences).toFixed(1)} years of school (Flesch-Kincaid); ${MOST} are the most for readers in distress.`,
  },
  'es-US': {
    isHard: (sentences) => perspicuityOf(sentences) < LEAST_PERSPICUITY,
    hardness: (sentences) => -perspicuityOf(sentences),
    told: (sentences) =>
      `The page has ${perspicuityOf(sentences).toFixed(0)} points of ease (Szigriszt-Pazos); ${LEAST_PERSPICUITY} are the least for readers in distress (INFLESZ).`,
  },
};

/** The formula was made for passages of about a hundred words, and says little of fewer. */
const FEWEST_WORDS = 100;

/** Advice and no more: a formula counts syllables, and knows nothing of sense (NHS, "Health literacy"). */
export const hardToRead = pageRule('hard-to-read', (page) => {
  const isAuthors = page.frontmatter.document !== undefined;
  const { isAboutTherapy, language } = KINDS[page.kind];
  // A page in another language is there because its readers need it, whatever it is about.
  const isAsked = isAboutTherapy || language !== SITE_LANGUAGE;
  if (!isAsked || page.isPlaceholder || !page.compiles || isAuthors) return [];
  const { isHard, hardness, told } = MEASURES[language];
  const sentences = readingOf(page);
  if (!isHard(sentences) || sentences.flatMap(wordsOf).length < FEWEST_WORDS) return [];
  const { place, sentence } = hardestOf(page, hardness);
  return [
    {
      ...place,
      severity: 'warning' as const,
      message: `${told(sentences)} Its hardest sentence: ${sentence}`,
      fix: 'Make two sentences of one, and use the shorter word, as long as no sense is lost.',
    },
  ];
});

function hardestOf({ tree }: Page, hardness: Measure['hardness']): { place: Position; sentence: string } {
  const sentences = blocksOf(tree).flatMap(({ node, text }) =>
    sentencesOf(text)
      .filter((sentence) => wordsOf(sentence).length > 8)
      .map((sentence) => ({ node, sentence, grade: hardness([sentence]) })),
  );
  const [hardest] = sentences.sort((a, b) => b.grade - a.grade);
  if (!hardest) return { place: { line: 1, column: 1 }, sentence: '' };
  return {
    place: positionOfWords(hardest.node, hardest.sentence.slice(0, 20)),
    sentence: hardest.sentence,
  };
}
