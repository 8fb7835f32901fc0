import type { Nodes, Root } from 'mdast';
import { type Condition, conditionOf, isMet } from '../../markdown/conditions.ts';
import { allOf, oneOfThem } from '../../text/in-list.ts';
import { plainWordsOf } from '../../text/plain-words.ts';
import type { Page } from '../model/page.ts';
import { labelOf } from '../names/label-of.ts';
import { FACT_NAMES, type FactName, KNOWABLE_FACTS } from '../practice/knowable-facts.ts';
import { writtenOf } from './written-of.ts';

/** Something that stands on a page and that readers do not see now, and why, as a sentence without its period. */
export type HiddenPart = { words: string; why: string };

/** What of a page readers do not see where these facts are known. Of parts in each other, the outer one is told. */
export function hiddenPartsOf(page: Page, known: ReadonlySet<FactName>): HiddenPart[] {
  const { tree, faq } = writtenOf(page);
  return [
    ...hiddenIn(tree, known),
    ...faq.flatMap(({ question, answer }) =>
      hiddenIn(answer, known).map(({ words, why }) => ({ words: `${question} ${words}`, why })),
    ),
  ];
}

function hiddenIn(node: Root | Nodes, known: ReadonlySet<FactName>): HiddenPart[] {
  const condition = conditionOf(node);
  if (condition && !isMet(condition, known)) return [{ words: wordsOf(node), why: whyOf(condition, known) }];
  return 'children' in node ? node.children.flatMap((child) => hiddenIn(child, known)) : [];
}

// A component that shows something by itself has no words of its own.
function wordsOf(node: Nodes): string {
  const words = plainWordsOf(node).replaceAll('\n', ' ');
  if (words !== '' || !('children' in node)) return words;
  return node.children.flatMap((child) => ('name' in child ? labelOf(child.name ?? '') : [])).join(', ');
}

function whyOf({ facts, seenWhen }: Condition, known: ReadonlySet<FactName>): string {
  const named = FACT_NAMES.filter((fact) => facts.includes(fact));
  const told = (some: readonly FactName[]) => some.map((fact) => KNOWABLE_FACTS[fact].what);
  return seenWhen === 'known'
    ? `hidden until this is known: ${oneOfThem(told(named))}`
    : `hidden because this is known: ${allOf(told(named.filter((fact) => known.has(fact))))}`;
}
