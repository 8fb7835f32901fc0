import type { Element, Nodes, Root } from 'hast';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

const parser = unified().use(rehypeParse, { fragment: true }).freeze();

/** Some HTML as a tree. */
export function parse(html: string): Root {
  return parser.parse(html);
}

/** What a component draws, as a tree. */
export function draw(node: ReactNode): Root {
  return parse(renderToStaticMarkup(node));
}

/** Every element of a name, in the order of the document. */
export function all(tree: Nodes, name: string): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element: Element) => {
    if (element.tagName === name) found.push(element);
  });
  return found;
}

/** The only element of a name. Throws when there is none or another. */
export function one(tree: Nodes, name: string): Element {
  const [first, ...others] = all(tree, name);
  if (!first || others.length > 0)
    throw new Error(`There are ${first ? 1 + others.length : 0} <${name}>, not one`);
  return first;
}

/** The words inside a node, with single spaces. */
export function wordsOf(node: Nodes): string {
  let words = '';
  visit(node, 'text', ({ value }) => {
    words += value;
  });
  return words.replaceAll(/\s+/g, ' ').trim();
}

/** Each link as "words → address". */
export function linksOf(tree: Nodes): string[] {
  return all(tree, 'a').map((link) => `${wordsOf(link)} → ${link.properties.href}`);
}
