import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { SpokenLanguage } from '#lib/languages.ts';

// What leads elsewhere, or only says who and when: a word in it is no reason to find the page.
const ELEMENTS = ['nav', 'script', 'noscript', 'svg', 'form'];
const CLASSES = ['button', 'sources', 'page-facts', 'of-the-page'];

const processor = unified().use(rehypeParse).use(rehypeStringify).freeze();

/**
 * The part of a finished page to be found: the words of its `main`, with the headings that results lead to, metadata, and its language. Made for Pagefind, and
 * never served.
 */
export function toIndexable(html: string, told: Record<string, string>, lang: SpokenLanguage): string {
  const main = elementNamed(processor.parse(html), 'main');
  if (!main) return '';
  drop(main);
  main.children.unshift(...Object.entries(told).map(([name, value]) => metadata(name, value)));
  const body: Element = { type: 'element', tagName: 'body', properties: {}, children: [main] };
  return `<!doctype html><html lang="${lang}">${processor.stringify({ type: 'root', children: [body] })}</html>`;
}

function elementNamed(parent: Root | Element, tagName: string): Element | undefined {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    const found = child.tagName === tagName ? child : elementNamed(child, tagName);
    if (found) return found;
  }
  return undefined;
}

function drop(parent: Element): void {
  for (const child of parent.children) {
    if (child.type === 'element') drop(child);
    // Pagefind escapes these two in passages, and nothing else, and passages are shown as they come.
    if (child.type === 'text') child.value = child.value.replaceAll(/[<>]/g, ' ');
  }
  parent.children = parent.children.filter((child) => child.type !== 'element' || !isLeftOut(child));
}

function isLeftOut(element: Element): boolean {
  const { tagName, properties } = element;
  const names = Array.isArray(properties.className) ? properties.className : [];
  if (ELEMENTS.includes(tagName) || CLASSES.some((name) => names.includes(name))) return true;
  const inside = elementsIn(element);
  // A list of pages: each item is a link, with or without a line about it.
  if (tagName === 'ul') return inside.every((item) => elementsIn(item)[0]?.tagName === 'a' && !hasText(item));
  // What is left of a section once its list is gone.
  return (
    tagName === 'section' && !hasText(element) && inside.every((child) => /^h[2-6]$/.test(child.tagName))
  );
}

function elementsIn({ children }: Element): Element[] {
  return children.filter((child) => child.type === 'element');
}

/** Whether an element itself holds words, and not only its children. */
function hasText({ children }: Element): boolean {
  return children.some((child) => child.type === 'text' && child.value.trim() !== '');
}

// Pagefind takes metadata from an element that it is told to ignore (https://pagefind.app/docs/metadata/).
function metadata(name: string, value: string): Element {
  return {
    type: 'element',
    tagName: 'p',
    properties: { dataPagefindMeta: name, dataPagefindIgnore: '' },
    children: [{ type: 'text', value }],
  };
}
