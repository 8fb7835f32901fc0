import type { Nodes, Parents, Root } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';

/** A node and what it stands in, from the root down. */
export type Placed<Type extends Nodes['type']> = {
  node: Extract<Nodes, { type: Type }>;
  ancestors: readonly Parents[];
};

type Index = Map<string, { node: Nodes; ancestors: readonly Parents[] }[]>;

// A dozen readers ask each tree for its nodes, and walking it is what costs: it is walked once.
const indexes = new WeakMap<Root, Index>();

/** The nodes of these types in a tree, in document order. A tree is not changed after it was parsed. */
export function nodesOf<Type extends Nodes['type']>(tree: Root, ...types: Type[]): Placed<Type>[] {
  let index = indexes.get(tree);
  if (!index) {
    index = indexOf(tree);
    indexes.set(tree, index);
  }
  const found = types.flatMap((type) => index.get(type) ?? []) as unknown as Placed<Type>[];
  return types.length > 1 ? found.sort((a, b) => offsetOf(a.node) - offsetOf(b.node)) : found;
}

function indexOf(tree: Root): Index {
  const index: Index = new Map();
  visitParents(tree, (node, ancestors) => {
    const same = index.get(node.type);
    if (same) same.push({ node, ancestors });
    else index.set(node.type, [{ node, ancestors }]);
  });
  return index;
}

const offsetOf = (node: Nodes) => node.position?.start.offset ?? 0;
