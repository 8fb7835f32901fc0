import type { Root } from 'mdast';
import { inBoth } from '../../content/names/in-both.ts';
import { FACT_NAMES, KNOWABLE_FACTS } from '../../content/practice/knowable-facts.ts';
import { writtenOf } from '../../content/seen/written-of.ts';
import { conditionOf, conditionsOf, knownFor } from '../../markdown/conditions.ts';
import { nodesOf } from '../../markdown/nodes-of.ts';
import { startOf } from '../../markdown/position.ts';
import { allOf } from '../../text/in-list.ts';
import { pageRule, type RuleIssue } from '../rule.ts';

/** Words that wait for a fact, within words that go when it comes, are never seen. */
export const neverSeen = pageRule('never-seen', (page) => {
  const { tree, faq } = writtenOf(page);
  return [
    ...hiddenIn(tree),
    ...faq.flatMap(({ answer, line, column }) =>
      hiddenIn(answer).map((found) => ({ ...found, line, column })),
    ),
  ];
});

function hiddenIn(tree: Root): RuleIssue[] {
  return nodesOf(tree, 'mdxJsxFlowElement', 'mdxJsxTextElement').flatMap(({ node, ancestors }) => {
    const own = conditionOf(node);
    const around = conditionsOf(ancestors);
    // One that names nothing is told by itself, and what is in one that is never seen is not seen either.
    const facts = FACT_NAMES.filter((name) => own?.facts.includes(name));
    if (!own || facts.length === 0 || knownFor(around, NOTHING) === null) return [];
    if (knownFor([...around, own], NOTHING) !== null) return [];
    return [
      {
        ...startOf(node),
        ...inBoth(({ component }) => ({
          message: `No reader ever sees what is in ${component(node.name ?? '')} here: what is around it is there in the opposite case alone, by ${allOf(facts.map((name) => KNOWABLE_FACTS[name].what))}.`,
          fix: 'Move it out of what stands around it, or let both name other facts.',
        })),
      },
    ];
  });
}

const NOTHING: ReadonlySet<string> = new Set();
