import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { RECEIPT_PLACE } from '#lib/receipt/receipt-page.ts';
import { anyReceiptSection } from '#lib/receipt/to-receipt-section.ts';

/** What a page shows, as far as it decides which styles and which letters are needed. */
export type Seen = {
  /** The elements and classes in it. */
  names: ReadonlySet<string>;
  characters: ReadonlySet<string>;
  /** The addresses of the scripts that it loads, at once or when they are needed. */
  scripts: readonly string[];
};

/** What is seen in a finished page, once it has its receipt: that is written when the build is measured. */
export function seenIn(tree: Root): Seen {
  const names = new Set<string>();
  const characters = new Set<string>();
  const scripts: string[] = [];
  visit(tree, (node, _index, parent) => {
    if (node.type === 'text' && !isCode(parent)) {
      for (const character of node.value) characters.add(character);
    }
    if (node.type !== 'element') return;
    const { tagName, properties } = node;
    names.add(tagName);
    if (properties.id === RECEIPT_PLACE) {
      for (const name of seenIn({ type: 'root', children: anyReceiptSection() }).names) names.add(name);
    }
    for (const name of [properties.className].flat()) if (typeof name === 'string') names.add(name);
    for (const address of [tagName === 'script' && properties.src, properties.dataModule]) {
      if (typeof address === 'string') scripts.push(address);
    }
  });
  return { names, characters, scripts };
}

function isCode(parent: unknown): boolean {
  const { tagName } = (parent ?? {}) as { tagName?: string };
  return tagName === 'script' || tagName === 'style';
}
