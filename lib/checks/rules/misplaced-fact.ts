import type { Nodes, Parents, Root } from 'mdast';
import { labelOf } from '../../content/names/label-of.ts';
import { SAYABLE_FACTS, type SayableFact } from '../../content/practice/facts-in-words.ts';
import { KNOWABLE_FACTS } from '../../content/practice/knowable-facts.ts';
import { writtenOf } from '../../content/seen/written-of.ts';
import { type Condition, conditionOf, conditionsOf, knownFor } from '../../markdown/conditions.ts';
import { nodesOf } from '../../markdown/nodes-of.ts';
import { startOf } from '../../markdown/position.ts';
import { pageRule, type RuleIssue } from '../rule.ts';

/** A fact stands among words that are there only once it is known: alone, it would leave a hole in its sentence until then. */
export const misplacedFact = pageRule('misplaced-fact', (page) => {
  const { tree, faq } = writtenOf(page);
  return [
    ...looseFactsIn(tree),
    ...faq.flatMap(({ answer, line, column }) =>
      looseFactsIn(answer).map((found) => ({ ...found, line, column })),
    ),
  ];
});

function looseFactsIn(tree: Root): RuleIssue[] {
  return nodesOf(tree, 'mdxJsxFlowElement', 'mdxJsxTextElement').flatMap(({ node, ancestors }) => {
    const said = node.attributes.find((each) => 'name' in each && each.name === 'name')?.value;
    const name = SAYABLE_FACTS.find((fact) => fact === said);
    if (node.name !== 'Fact' || name === undefined || isCovered(node, name, ancestors)) return [];
    const { what } = KNOWABLE_FACTS[name];
    return [
      {
        ...startOf(node),
        message: `<Fact name="${name}" /> stands among words that are there without it: as long as it is not known, ${what}, its place is empty.`,
        fix: `Put it right behind the words that are about it, like this: <WhenKnownInLine fact="${name}">, or … </WhenKnownInLine><Fact name="${name}" />. Or put the paragraph into <WhenKnown fact="${name}">.`,
        inEditor: {
          message: `"${labelOf('Fact')}" stands among words that are there without it: as long as it is not known, ${what}, its place is empty.`,
          fix: `Mark the words right beside it as "${labelOf('WhenKnownInLine')}", with this fact alone ticked, or put the paragraph into "${labelOf('WhenKnown')}".`,
        },
      },
    ];
  });
}

/** Whether it is known wherever the words around it, or the mark right beside it, are seen. */
function isCovered(node: Nodes, name: SayableFact, ancestors: readonly Parents[]): boolean {
  const siblings: readonly Nodes[] = ancestors.at(-1)?.children ?? [];
  const at = siblings.indexOf(node);
  const around = conditionsOf(ancestors);
  const isImplied = (conditions: readonly Condition[]) =>
    knownFor([...conditions, { facts: [name], seenWhen: 'unknown' }], new Set()) === null;
  return [at - 1, at + 1].some((index) => {
    const beside = siblings[index] && conditionOf(siblings[index]);
    return isImplied(beside ? [...around, beside] : around);
  });
}
