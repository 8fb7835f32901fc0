import type { Element, ElementContent, Root, RootContent } from 'hast';
import { h } from 'hastscript';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { isDropped } from './is-dropped.ts';
import { type Item, markerOf, toLists } from './list-items.ts';
import { type Pasting, type Run, runsOf, tidyRuns, toPhrasing, withoutStart } from './runs.ts';
import { classesOf } from './style-of.ts';
import { toAllowedLevels } from './to-allowed-levels.ts';

const parser = unified().use(rehypeParse).freeze();
const printer = unified().use(rehypeStringify).freeze();

/** What is pasted in place of what was copied, and how many pictures were left out of it. */
type Cleaned = { html: string; pictures: number };

/**
 * HTML from a clipboard as the words that its author meant: paragraphs, headings of the levels that pages have, lists, tables, strong words, links.
 * What a word processor adds goes, and what it only draws (lists, strong words) becomes what it looks like. `origin` is that of the room.
 */
export function cleanPasted(html: string, origin: string): Cleaned {
  const pasting: Pasting = { origin, pictures: 0 };
  const blocks = toAllowedLevels(toBlocks(parser.parse(html).children, pasting));
  const root: Root = { type: 'root', children: blocks };
  return { html: printer.stringify(root), pictures: pasting.pictures };
}

type Node = RootContent | ElementContent;
type Block = Element | Item;

const isItem = (block: Block): block is Item => !('type' in block);

// These hold blocks, and are none in the editor.
const HOLDERS = new Set(
  'html body div section article main header footer aside nav figure figcaption dl dt dd details summary address center form fieldset legend li tbody thead tfoot tr td th caption'.split(
    ' ',
  ),
);
const BLOCKS = new Set([...HOLDERS, ...'p h1 h2 h3 h4 h5 h6 ul ol table blockquote pre hr'.split(' ')]);

function toBlocks(nodes: readonly Node[], pasting: Pasting): Element[] {
  const blocks: Element[] = [];
  let items: Item[] = [];
  const close = () => {
    blocks.push(...toLists(items));
    items = [];
  };
  for (const block of blocksIn(nodes, pasting)) {
    if (isItem(block)) items.push(block);
    else {
      close();
      blocks.push(block);
    }
  }
  close();
  return blocks;
}

function blocksIn(nodes: readonly Node[], pasting: Pasting): Block[] {
  const blocks: Block[] = [];
  let phrase: ElementContent[] = [];
  const close = () => {
    blocks.push(...paragraphsOf(runsOf(phrase, pasting)));
    phrase = [];
  };
  for (const node of nodes) {
    if (node.type !== 'element' || !isBlock(node)) {
      if (node.type === 'element' || node.type === 'text') phrase.push(node);
      continue;
    }
    close();
    if (!isDropped(node)) blocks.push(...toBlock(node, pasting));
  }
  close();
  return blocks;
}

// A mark around paragraphs, such as the one that Google Docs puts around everything, says nothing of their words.
function isBlock(node: Element): boolean {
  return (
    BLOCKS.has(node.tagName) || node.children.some((child) => child.type === 'element' && isBlock(child))
  );
}

function toBlock(node: Element, pasting: Pasting): Block[] {
  const { tagName } = node;
  const level = headingLevelOf(node);
  if (level) return elementsOf(`h${level}`, tidyRuns(runsOf(node.children, pasting).map(withoutStrong)));
  if (tagName === 'ul' || tagName === 'ol') return itemsOf(node, pasting, 1);
  if (tagName === 'hr') return [h('hr')];
  if (tagName === 'table') return toTable(node, pasting);
  if (tagName === 'blockquote') return wrap('blockquote', toBlocks(node.children, pasting));
  if (tagName === 'pre') return paragraphsOf(runsOf([withLines(node) as ElementContent], pasting));
  if (node.children.some((child) => child.type === 'element' && isBlock(child)))
    return blocksIn(node.children, pasting);
  const runs = runsOf(node.children, pasting);
  const marker = markerOf(node, runs.map(({ text }) => text).join(''));
  if (marker) {
    const { length, ...item } = marker;
    const content = toPhrasing(tidyRuns(withoutStart(runs, length)));
    return content.length > 0 ? [{ ...item, isFirst: false, content }] : [];
  }
  const paragraphs = paragraphsOf(runs);
  return classesOf(node).some((name) => /^Mso(Intense)?Quote/.test(name))
    ? wrap('blockquote', paragraphs)
    : paragraphs;
}

function headingLevelOf(node: Element): number | null {
  const { tagName, properties } = node;
  if (/^h[1-6]$/.test(tagName)) return Number(tagName[1]);
  if (classesOf(node).some((name) => /^MsoTitle/.test(name))) return 1;
  const level = Number(properties.ariaLevel);
  return properties.role === 'heading' && level >= 1 && level <= 6 ? level : null;
}

const withoutStrong = (run: Run): Run => ({ ...run, strong: false });

/** A line left empty begins a paragraph. */
function paragraphsOf(runs: readonly Run[]): Element[] {
  const tidy = tidyRuns(runs);
  const paragraphs: Run[][] = [[]];
  for (const run of tidy) {
    for (const [index, text] of run.text.split(/\n{2,}/).entries()) {
      if (index > 0) paragraphs.push([]);
      if (text) paragraphs.at(-1)?.push({ ...run, text });
    }
  }
  return paragraphs.flatMap((each) => elementsOf('p', tidyRuns(each)));
}

function elementsOf(name: string, runs: readonly Run[]): Element[] {
  return wrap(name, toPhrasing(runs));
}

const wrap = (name: string, children: ElementContent[]): Element[] =>
  children.length > 0 ? [h(name, children)] : [];

function itemsOf(list: Element, pasting: Pasting, depth: number): Item[] {
  const isOrdered = list.tagName === 'ol';
  const items: Item[] = [];
  for (const child of list.children) {
    if (child.type !== 'element' || isDropped(child)) continue;
    // Some programs write a list beside the entry that it belongs to.
    if (child.tagName === 'ul' || child.tagName === 'ol') items.push(...itemsOf(child, pasting, depth + 1));
    else items.push(...itemsOfEntry(child, isOrdered, pasting, depth));
  }
  const first = items[0];
  const isTold = first && list.children.some((child) => child.type === 'element' && toldLevelOf(child));
  // Programs that tell the level of each entry write many lists for one.
  if (first && !isTold) first.isFirst = depth === 1;
  if (first && isOrdered && first.number === null) first.number = Number(list.properties.start ?? 1);
  return items;
}

function itemsOfEntry(entry: Element, isOrdered: boolean, pasting: Pasting, depth: number): Item[] {
  const level = toldLevelOf(entry) ?? depth;
  const isList = (node: Node) => node.type === 'element' && ['ul', 'ol'].includes(node.tagName);
  const blocks = toBlocks(
    entry.children.filter((child) => !isList(child)),
    pasting,
  );
  const [only] = blocks;
  const content = blocks.length === 1 && only?.tagName === 'p' ? only.children : blocks;
  const below = entry.children.filter(isList).flatMap((list) => itemsOf(list as Element, pasting, level + 1));
  const item: Item = { level, isOrdered, number: null, isFirst: false, content };
  return content.length > 0 ? [item, ...below] : below;
}

function toldLevelOf({ properties }: Element): number | null {
  return Number(properties.ariaLevel ?? properties.dataAriaLevel) || null;
}

function toTable(table: Element, pasting: Pasting): Block[] {
  const rows = rowsOf(table);
  // What has one column, or a table inside, is there to place things on a page.
  const isForLayout = rows.every((cells) => cells.length < 2) || rows.flat().some(holdsTable);
  if (isForLayout) return rows.flat().flatMap((cell) => blocksIn(cell.children, pasting));
  const hasHead = rows.some((cells) => cells.some(({ tagName }) => tagName === 'th'));
  const trs = rows.map((cells, index) => {
    const isHead = hasHead ? cells.every(({ tagName }) => tagName === 'th') : index === 0;
    return h(
      'tr',
      cells.map(({ children }) => h(isHead ? 'th' : 'td', toCell(toBlocks(children, pasting), isHead))),
    );
  });
  return [h('table', h('tbody', trs))];
}

function rowsOf(node: Element): Element[][] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    if (child.tagName !== 'tr') return child.tagName === 'table' ? [] : rowsOf(child);
    const cells = child.children.filter(
      (cell): cell is Element => cell.type === 'element' && /^t[dh]$/.test(cell.tagName),
    );
    return cells.length > 0 ? [cells] : [];
  });
}

const holdsTable = (cell: Element): boolean =>
  cell.children.some((child) => child.type === 'element' && (child.tagName === 'table' || holdsTable(child)));

// What stands in the head of a table is strong without a mark.
function toCell(blocks: Element[], isHead: boolean): Element[] {
  if (!isHead) return blocks;
  return blocks.map((block) => ({
    ...block,
    children: block.children.flatMap((child) =>
      child.type === 'element' && child.tagName === 'strong' ? child.children : [child],
    ),
  }));
}

/** Text that is drawn line by line, with the signs that end lines elsewhere. */
function withLines(node: Node): Node {
  if (node.type === 'text') return { ...node, value: node.value.replaceAll('\n', '\u2028') };
  return 'children' in node
    ? ({ ...node, children: node.children.map((child) => withLines(child)) } as Node)
    : node;
}
