import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import type { Words } from '../../words/words.ts';
import type { Practice } from '../model/facts-schema.ts';
import { labelOf } from '../names/label-of.ts';
import { FACTS_IN_WORDS, type FactInWords, SAYABLE_FACTS } from '../practice/facts-in-words.ts';
import type { FactName } from '../practice/knowable-facts.ts';

type Known = ReadonlySet<FactName>;
type Say = (name: unknown) => FactInWords | null;

/**
 * A tree with the words of facts where the component `Fact` names them, as readers see them there; without a practice, with the names of those that are
 * known, so that a sentence is whole all the same. Where none is named, it is the same tree.
 */
export function withFactsSaid(tree: Root, known: Known, practice: Practice | null, words: Words): Root {
  return saidIn(tree, (name) => inWords(name, known, practice, words));
}

function saidIn<Node extends Nodes>(node: Node, say: Say): Node {
  if (!('children' in node)) return node;
  const children = (node.children as RootContent[]).map((child) => toSaid(child, say));
  return children.every((child, index) => child === node.children[index]) ? node : { ...node, children };
}

function toSaid(node: RootContent, say: Say): RootContent {
  if (!('name' in node) || node.name !== 'Fact') return saidIn(node, say);
  const fact = say(node.attributes.find((each) => 'name' in each && each.name === 'name')?.value);
  const { position } = node;
  const words = { type: 'text' as const, value: fact?.words ?? '', ...(position && { position }) };
  const said: PhrasingContent = fact?.href
    ? { type: 'link', url: fact.href, children: [words], ...(position && { position }) }
    : words;
  // One that is a line by itself is a paragraph.
  return node.type === 'mdxJsxTextElement'
    ? said
    : { type: 'paragraph', children: [said], ...(position && { position }) };
}

function inWords(name: unknown, known: Known, practice: Practice | null, words: Words): FactInWords | null {
  const fact = SAYABLE_FACTS.find((each) => each === name);
  if (fact === undefined || !known.has(fact)) return null;
  return practice ? FACTS_IN_WORDS[fact](practice, words) : { words: labelOf(fact).toLowerCase() };
}
