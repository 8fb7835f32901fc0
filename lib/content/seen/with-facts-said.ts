import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import type { Practice } from '../model/facts-schema.ts';
import { FACTS_IN_WORDS, type SayableFact } from '../practice/facts-in-words.ts';

/** A tree with the words of facts where the component `Fact` names them, as readers see them there. Without one, it is the same tree. */
export function withFactsSaid(tree: Root, practice: Practice): Root {
  return saidIn(tree, practice);
}

function saidIn<Node extends Nodes>(node: Node, practice: Practice): Node {
  if (!('children' in node)) return node;
  const children = (node.children as RootContent[]).map((child) => toSaid(child, practice));
  return children.every((child, index) => child === node.children[index]) ? node : { ...node, children };
}

function toSaid(node: RootContent, practice: Practice): RootContent {
  if (!('name' in node) || node.name !== 'Fact') return saidIn(node, practice);
  const name = node.attributes.find((each) => 'name' in each && each.name === 'name')?.value;
  const fact = Object.hasOwn(FACTS_IN_WORDS, String(name))
    ? FACTS_IN_WORDS[name as SayableFact](practice)
    : null;
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
