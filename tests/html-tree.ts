import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** Parses a page as a browser does. */
export function parseHtml(html: string): Root {
  return unified().use(rehypeParse).parse(html);
}

/** The elements that a test accepts, in document order. */
export function elementsOf(tree: Root | Element, accept: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    if (accept(element)) found.push(element);
  });
  return found;
}

/** The words inside, white space folded; scripts and styles say nothing. */
export function wordsOf(tree: Root | Element): string {
  const words: string[] = [];
  visit(tree, (node) => {
    if (node.type === 'element' && (node.tagName === 'script' || node.tagName === 'style')) return 'skip';
    if (node.type === 'text') words.push(node.value);
    // Words of neighboring blocks do not run together.
    if (node.type === 'element' && !INLINE.has(node.tagName)) words.push(' ');
  });
  return fold(words.join(''));
}

const INLINE = new Set(['a', 'strong', 'em', 'code', 'time', 'span', 'b', 'i']);

/** Folds white space, so that texts can be compared by their words. */
export function fold(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
