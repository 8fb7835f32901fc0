import type { Nodes, Root } from 'mdast';
import { conditionOf, isMet } from './conditions.ts';
import { type TreeReader, withoutHidden } from './without-hidden.ts';

const GO_WHEN_EMPTY: ReadonlySet<Nodes['type']> = new Set([
  'blockquote',
  'delete',
  'emphasis',
  'heading',
  'link',
  'list',
  'listItem',
  'mdxJsxTextElement',
  'paragraph',
  'strong',
  'tableRow',
]);

/** A tree as readers see it where these facts are known. Places stay; where all is seen and nothing depends, it is the same tree. */
export function toSeenTree(tree: Root, known: ReadonlySet<string>): Root {
  const reader: TreeReader<Nodes> = {
    childrenOf: (node) => ('children' in node ? node.children : null),
    withChildren: (node, children) => ({ ...node, children }) as Nodes,
    isSeen: (node) => {
      const condition = conditionOf(node);
      return condition && isMet(condition, known);
    },
    isBlank,
    isLineBreak: ({ type }) => type === 'break',
    goesWhenEmpty: ({ type }) => GO_WHEN_EMPTY.has(type),
  };
  const children = withoutHidden<Nodes>(tree.children, reader);
  return children === tree.children ? tree : { ...tree, children: children as Root['children'] };
}

function isBlank(node: Nodes): boolean {
  if (node.type === 'text') return node.value.trim() === '';
  return node.type === 'break' || (node.type === 'tableCell' && node.children.every(isBlank));
}
