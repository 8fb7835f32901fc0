import type { Element, Nodes, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';

/** A piece of a page as a program reads it: a heading with its level, or a stretch of words (level 0). */
type Piece = { level: number; words: string };

/** What a program, such as a search engine, reads of a finished page. */
export type Reading = {
  title: string;
  description: string;
  canonical: string;
  robots: string;
  language: string;
  /** The words of the page itself, in order. */
  pieces: Piece[];
  /** The links of the page itself, in order. */
  links: { words: string; href: string }[];
  /** How many links stand around it, in the menus and at the foot. */
  linksAround: number;
};

const INLINE = new Set(
  'a abbr b bdi cite code data em i kbd mark q s small span strong sub sup time u var wbr'.split(' '),
);
const SILENT = new Set(['script', 'style', 'template', 'svg', 'noscript']);

const parser = unified().use(rehypeParse).freeze();

/** Reads a finished page as a program does. */
export function toReading(html: string): Reading {
  const tree = parser.parse(html);
  const main = elementsIn(tree).find(({ tagName }) => tagName === 'main');
  const links = main ? linksIn(main) : [];
  const meta = (name: string) => textOf(attribute(tree, 'meta', ['name', name], 'content'));
  return {
    title: wordsOf(elementsIn(tree).find(({ tagName }) => tagName === 'title')),
    description: meta('description'),
    canonical: textOf(attribute(tree, 'link', ['rel', 'canonical'], 'href')),
    robots: meta('robots'),
    language: textOf(attribute(tree, 'html', null, 'lang')),
    pieces: main ? piecesOf(main) : [],
    links,
    linksAround: linksIn(tree).length - links.length,
  };
}

function elementsIn(tree: Nodes): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element: Element) => {
    if (SILENT.has(element.tagName)) return SKIP;
    found.push(element);
    return undefined;
  });
  return found;
}

function attribute(tree: Root, tagName: string, where: [string, string] | null, name: string): unknown {
  return elementsIn(tree).find(
    (element) => element.tagName === tagName && (!where || textOf(element.properties[where[0]]) === where[1]),
  )?.properties[name];
}

const textOf = (value: unknown) => (Array.isArray(value) ? value.join(' ') : `${value ?? ''}`);

function linksIn(tree: Nodes): Reading['links'] {
  return elementsIn(tree)
    .filter(({ tagName, properties }) => tagName === 'a' && properties.href)
    .map((link) => ({ words: wordsOf(link), href: textOf(link.properties.href) }));
}

function wordsOf(node: Nodes | undefined): string {
  const words: string[] = [];
  if (node) visit(node, 'text', ({ value }) => void words.push(value));
  return words.join('').replaceAll(/\s+/g, ' ').trim();
}

// Words run on through what stands in a line, and end where any other element begins or ends.
function piecesOf(main: Element): Piece[] {
  const pieces: Piece[] = [];
  let words = '';
  const end = (level: number) => {
    const said = words.replaceAll(/\s+/g, ' ').trim();
    if (said !== '') pieces.push({ level, words: said });
    words = '';
  };
  const read = (element: Element, level: number) => {
    for (const child of element.children) {
      if (child.type === 'text') words += child.value;
      if (child.type !== 'element' || SILENT.has(child.tagName)) continue;
      const own = Number(/^h([1-6])$/.exec(child.tagName)?.[1] ?? level);
      if (INLINE.has(child.tagName)) {
        read(child, level);
        continue;
      }
      end(level);
      read(child, own);
      end(own);
    }
  };
  read(main, 0);
  end(0);
  return pieces;
}
