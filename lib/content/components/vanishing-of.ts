import type { RootContent } from 'mdast';
import { componentSpecOf } from './registry.ts';

/** The name of a component of which nothing may be left one day, where a node is one. */
export function vanishingOf(node: RootContent): string | null {
  if (node.type !== 'mdxJsxFlowElement' || !node.name) return null;
  return componentSpecOf(node.name)?.vanishes ? node.name : null;
}
