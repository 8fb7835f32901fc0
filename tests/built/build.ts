import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { loadSite, type Site } from '#lib/site.ts';

export const ROOT = join(import.meta.dirname, '../..');
export const DIST = join(ROOT, '.next');

/** The site that was built. Throws where no build was finished: tests of a build that is not there must not pass. */
export function builtSite(): Site {
  if (!existsSync(join(DIST, 'BUILD_ID')))
    throw new Error('There is no finished build. Run "npm run build" first.');
  return loadSite(join(ROOT, 'content'));
}

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

export function readText(path: string): string {
  return readFileSync(join(DIST, path), 'utf8');
}
