import type { OneAnswer } from '../../content/model/answers.ts';
import type { Page } from '../../content/model/page.ts';
import { inBoth } from '../../content/names/in-both.ts';
import { memoizeByObject } from '../../memoize-by-object.ts';
import { asCompared } from '../../text/as-compared.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { allWordsOf, type Passage, passagesOf } from '../phrases/passages-of.ts';
import { pageRule, type RuleIssue } from '../rule.ts';
import { isToldIn, type Searched, toSearched } from '../words/is-told-in.ts';

/** To some questions the whole site has one answer (`answers.yaml`): the pages that give it do, and no other gives another. */
export const otherAnswer = pageRule('other-answer', (page, { facts: { answers } }) =>
  answers.flatMap((each) => [...missingOn(page, each), ...othersOn(page, each)]),
);

function missingOn(page: Page, { question, answer, givenBy }: OneAnswer): RuleIssue[] {
  if (!givenBy.includes(page.slug) || has(allWordsOf(page), answer)) return [];
  return [
    {
      line: 1,
      column: 1,
      ...inBoth(({ field, facts }) => ({
        message: `The page is to answer "${question}", and does not say "${answer}"`,
        fix: `Say it in these words, or take the page out of ${field('givenBy')} in ${facts('answers.yaml')}.`,
      })),
    },
  ];
}

function othersOn(page: Page, each: OneAnswer): RuleIssue[] {
  const told = new Set<Passage>();
  return saidOn(page).flatMap((said) => {
    // A passage is told once.
    if (told.has(said.passage) || !isOther(said, each)) return [];
    told.add(said.passage);
    return [toIssue(said, each, page)];
  });
}

/** A sentence of a page: what it says, and what it is about, which is its question as well where it answers one. */
type Said = { passage: Passage; sentence: string; says: Searched; about: Searched };

const saidOn = memoizeByObject((page: Page): Said[] =>
  passagesOf(page)
    .filter(({ isByAuthor }) => !isByAuthor)
    .flatMap((passage) => {
      const question = passage.in === 'answer' ? questionOf(passage, page) : '';
      return sentencesOf(passage.text)
        .filter((sentence) => !sentence.endsWith('?'))
        .map((sentence): Said => {
          const own = withoutQuoted(sentence);
          return { passage, sentence, says: toSearched(own), about: toSearched(question, own) };
        });
    }),
);

const questionOf = ({ source }: Passage, { faq }: Page) =>
  faq.find(({ answer }) => answer === source?.tree)?.question ?? '';

// What someone else may say is no answer of the site.
const withoutQuoted = (text: string) => text.replaceAll(/["“][^"”]*["”]/g, ' | ');

function isOther({ sentence, says, about: subject }: Said, one: OneAnswer): boolean {
  const { answer, about, answers, unless } = one;
  if (about.length > 0 && !isToldIn(subject, about)) return false;
  if (!isToldIn(says, answers) || isToldIn(subject, unless)) return false;
  return !has(answer, sentence) && !has(sentence, answer);
}

// A period, and how a range of numbers is written, make no other answer.
const bare = (text: string) => asCompared(text).replaceAll(/\s*(?:[–—-]|\bto\b)\s*(?=\d)/g, ' to ');
const has = (text: string, part: string) => bare(text).includes(bare(part).replace(/[.!]$/, '').trim());

function toIssue({ passage, sentence }: Said, one: OneAnswer, page: Page): RuleIssue {
  const { question, answer, elsewhere, givenBy } = one;
  return {
    ...passage.placeOf(sentence),
    message: `This gives another answer to "${question}": ${sentence}`,
    fix: givenBy.includes(page.slug)
      ? `The one answer is: ${answer}`
      : `The whole site has one answer: ${answer} Here, this can be said: ${elsewhere}`,
  };
}
