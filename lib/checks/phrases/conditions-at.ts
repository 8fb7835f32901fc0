import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { isDepending, SHOWN_WHEN } from '../../content/components/is-shown.ts';
import { namesIn } from '../../content/components/spec.ts';
import { type FactName, KNOWABLE_FACTS } from '../../content/practice/knowable-facts.ts';
import { nodesOf } from '../../markdown/nodes-of.ts';
import { textOf } from '../../markdown/text-of.ts';
import { memoizeByObject } from '../../memoize-by-object.ts';

/** What must be so for words to be shown: one of the facts is known, or none of them is. */
export type Condition = { when: 'known' | 'unknown'; facts: readonly FactName[] };

type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** The condition that a component sets on what stands in it; null for any other node. */
function conditionOf(node: Nodes): Condition | null {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return null;
  const { name } = node;
  return isDepending(name)
    ? { when: SHOWN_WHEN[name], facts: namesIn(factsOf(node)).filter(isFactName) }
    : null;
}

function factsOf({ attributes }: Element): string | undefined {
  const attribute = attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === 'fact');
  return typeof attribute?.value === 'string' ? attribute.value : undefined;
}

const isFactName = (name: string): name is FactName => Object.hasOwn(KNOWABLE_FACTS, name);

const stretchesOf = memoizeByObject((tree: Root) =>
  nodesOf(tree, 'mdxJsxFlowElement').flatMap(({ node }) => {
    const condition = conditionOf(node);
    const { position } = node;
    return condition && position ? [{ condition, from: position.start.line, to: position.end.line }] : [];
  }),
);

/** The conditions that components set on a line of a tree, from the outermost in. */
export function conditionsAround(tree: Root, line: number): Condition[] {
  return stretchesOf(tree)
    .filter(({ from, to }) => from <= line && line <= to)
    .map(({ condition }) => condition);
}

/** The conditions that marks in a line set on a character of its words, which are counted as `blocksOf` gives them. */
export function conditionsInLine(block: Nodes, index: number): Condition[] {
  const pieces: { text: string; conditions: Condition[] }[] = [];
  const add = (node: Nodes, conditions: Condition[]): void => {
    if (!('children' in node)) {
      pieces.push({ text: textOf(node), conditions });
      return;
    }
    const own = conditionOf(node);
    for (const child of node.children) add(child, own ? [...conditions, own] : conditions);
  };
  add(block, []);
  const whole = pieces.map(({ text }) => text).join('');
  let at = offsetOf(whole, index);
  for (const { text, conditions } of pieces) {
    if (at < text.length) return conditions;
    at -= text.length;
  }
  return [];
}

/** Where a character of trimmed words with single spaces stands in the words as they were. */
function offsetOf(whole: string, index: number): number {
  let left = index;
  let offset = whole.length - whole.trimStart().length;
  for (const [run] of whole.slice(offset).matchAll(/\s+|\S/g)) {
    if (left === 0) break;
    left -= 1;
    offset += run.length;
  }
  return offset;
}
