import type { Nodes, Parents, Root } from 'mdast';
import { memoizeByObject } from '../memoize-by-object.ts';

/** A node and what it stands in, from the root down. */
export type Placed<Type extends Nodes['type']> = {
  node: Extract<Nodes, { type: Type }>;
  ancestors: readonly Parents[];
};

type Index = Map<string, { node: Nodes; ancestors: readonly Parents[] }[]>;

// A dozen readers ask each tree for its nodes, and walking it is what costs: it is walked once.
const indexOf = memoizeByObject((tree: Root): Index => {
  const index: Index = new Map();
  const add = (node: Nodes, ancestors: readonly Parents[]): void => {
    const same = index.get(node.type);
    if (same) same.push({ node, ancestors });
    else index.set(node.type, [{ node, ancestors }]);
    if (!('children' in node) || node.children.length === 0) return;
    const within = [...ancestors, node];
    for (const child of node.children) add(child, within);
  };
  add(tree, []);
  return index;
});

/** The nodes of these types in a tree, in document order. A tree is not changed after it was parsed. */
export function nodesOf<Type extends Nodes['type']>(tree: Root, ...types: Type[]): Placed<Type>[] {
  const index = indexOf(tree);
  const found = types.flatMap((type) => index.get(type) ?? []) as unknown as Placed<Type>[];
  return types.length > 1 ? found.sort((a, b) => offsetOf(a.node) - offsetOf(b.node)) : found;
}

const offsetOf = (node: Nodes) => node.position?.start.offset ?? 0;
