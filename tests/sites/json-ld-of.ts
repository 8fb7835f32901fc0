import type { Root } from 'hast';
import { elementsOf } from '#tests/html-tree.ts';

/** The nodes of the structured data of a page. */
export function jsonLdOf(tree: Root): Record<string, unknown>[] {
  return elementsOf(
    tree,
    ({ tagName, properties }) => tagName === 'script' && properties.type === 'application/ld+json',
  ).flatMap(
    (script) =>
      JSON.parse(script.children.map((child) => ('value' in child ? child.value : '')).join(''))['@graph'],
  );
}
