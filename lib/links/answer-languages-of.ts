import type { Facts } from '../content/load/facts.ts';
import { type Language, spokenIn } from '../languages.ts';
import type { Graph } from './build-graph.ts';
import { languagesOf } from './translations.ts';

/** In which languages someone may ask for an answer, and whether the practice is known to work in all of them. */
export type AnswerLanguages = { offered: Language[]; arePromised: boolean };

/** The languages that the form of a page offers for the answer: those that the site has pages in, that of the page first. */
export function answerLanguagesOf(
  { facts, graph }: { facts: Facts; graph: Graph },
  pageLanguage: Language,
): AnswerLanguages {
  const offered = languagesOf(graph).sort((a, b) => Number(b === pageLanguage) - Number(a === pageLanguage));
  return {
    offered,
    arePromised: offered.every((lang) => facts.practice.languages.includes(spokenIn(lang))),
  };
}
