import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { otherAnswer } from '#lib/checks/rules/other-answer.ts';
import { CHECK_CONTEXT, siteWith } from '#tests/fixture-site.ts';
import { homeWith, textOf } from '../issues.ts';
import { HARMLESS, OTHER_ANSWERS } from './other-answers-held.ts';

const ANSWERS = { 'answers.yaml': readFileSync('content/answers.yaml', 'utf8') };

// The rule alone, and all sentences on one page: reading a site costs more than looking.
function toldOf(change: Record<string, string>) {
  const { pages, drafts, facts, graph, known } = siteWith({ ...ANSWERS, ...change });
  return otherAnswer.check({ pages, drafts, facts, graph, known, context: CHECK_CONTEXT });
}

const told = (sentences: readonly string[]) =>
  toldOf(homeWith(sentences.join('\n\n'))).map(({ message }) => message);

test('a page that gives another answer, and one that does not give its own, are reported', () => {
  expect(siteWith('other-answer').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "pages/home.mdx",
        "fix": "The whole site has one answer: A visit takes one hour. Here, this can be said: Ask us how long it takes.",
        "line": 13,
        "message": "This gives another answer to "How long does a visit take?": A visit takes two hours.",
        "rule": "other-answer",
        "severity": "error",
      },
      {
        "column": 1,
        "file": "pillars/top.mdx",
        "fix": "Say it in these words, or take the page out of "givenBy" in answers.yaml.",
        "inEditor": {
          "fix": "Say it in these words, or take the page out of "Given by" in "One answer each".",
          "message": "The page is to answer "How long does a visit take?", and does not say "A visit takes one hour."",
        },
        "line": 1,
        "message": "The page is to answer "How long does a visit take?", and does not say "A visit takes one hour."",
        "rule": "other-answer",
        "severity": "error",
      },
    ]
  `);
});

test.each(Object.entries(OTHER_ANSWERS))('every other answer to "%s" is found', (question, sentences) => {
  const found = told(sentences).filter((message) => message.includes(`"${question}"`));
  expect(sentences.filter((each) => !found.some((message) => message.endsWith(each)))).toEqual([]);
});

test('there are enough of both', () => {
  expect(Object.values(OTHER_ANSWERS).flat().length).toBeGreaterThanOrEqual(30);
  expect(HARMLESS.length).toBeGreaterThanOrEqual(40);
});

test('what gives no other answer passes', () => {
  expect(told(HARMLESS)).toEqual([]);
});

test('the one answer passes, however its numbers are joined', () => {
  expect(
    told([
      'Significant change often appears in 8–12 weeks, with deeper work in 3–6 months.',
      'Significant change often appears in 8 to 12 weeks, with deeper work in 3 to 6 months.',
      'Most couples begin with couples therapy for sex addiction. This stabilizes the relationship while you do your individual work.',
    ]),
  ).toEqual([]);
});

test('an answer is read with its question', () => {
  const top = (question: string, answer: string) => ({
    'pillars/top.mdx': textOf('pillars/top.mdx')
      .replace('Is this a test?', question)
      .replace('Yes, it is.', answer),
  });
  expect(toldOf(top('Should we start couples therapy right away?', 'There is no rush.'))).toHaveLength(1);
  expect(toldOf(top('Do I have to decide today?', 'There is no rush.'))).toEqual([]);
});
