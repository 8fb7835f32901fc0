import type { Element, ElementContent, Properties, RootContent } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';

const names = (text: string) => text.split(' ');

// What makes sense without our styles, with the attributes that it needs. Everything else is unwrapped: its words stay.
const KEPT = new Map<string, readonly string[]>([
  ...names(
    'p h2 h3 h4 h5 h6 ul li dl dt dd strong em b i s cite q abbr sup sub code pre br hr blockquote figure figcaption table caption thead tbody tr',
  ).map((name) => [name, []] as const),
  ['a', ['href']],
  ['img', ['src', 'alt', 'width', 'height']],
  ['ol', ['start']],
  ['td', ['colSpan', 'rowSpan']],
  ['th', ['colSpan', 'rowSpan', 'scope']],
  ['time', ['dateTime']],
]);
const ADDRESSES = ['href', 'src'];

// What shows nothing, is a drawing, or waits for input.
const LEFT_OUT = new Set(
  names(
    'script style template noscript svg canvas iframe object embed audio video nav input button select textarea',
  ),
);

/**
 * The words of a finished page as a program that reads feeds can show them: the lead and the text, with headings, lists and
 * sources, and every address in full. What belongs to the page is left out: contents, drawings, boxes to tick.
 */
export function toReaderHtml(html: string, url: string): string {
  const children: ElementContent[] = [];
  visit(unified().use(rehypeParse).parse(html), 'element', (element) => {
    if (!hasClass(element, 'lead') && !hasClass(element, 'prose')) return undefined;
    children.push(...toReadable(element, url));
    return SKIP;
  });
  return unified().use(rehypeStringify).stringify({ type: 'root', children }).trim();
}

function toReadable(node: RootContent, url: string): ElementContent[] {
  if (node.type === 'text') return [node];
  if (node.type !== 'element' || isLeftOut(node)) return [];
  const { tagName, properties } = node;
  const children = node.children.flatMap((child) => toReadable(child, url));
  if (hasClass(node, 'box-title')) return [toElement('p', {}, [toElement('strong', {}, children)])];
  // Among the words of an author, what others add must not pass for the author's. It is no quotation, but what every program sets apart.
  if (properties.role === 'note') return [toElement('blockquote', {}, children)];
  // A heading links to itself, which is of no use away from the page.
  const attributes = hasClass(node, 'anchor') ? undefined : KEPT.get(tagName);
  return attributes ? [toElement(tagName, inFull(properties, attributes, url), children)] : children;
}

function isLeftOut(element: Element): boolean {
  const { hidden, ariaHidden } = element.properties;
  const isHidden = (hidden !== undefined && hidden !== false) || ariaHidden === 'true';
  // A link back to where a source was cited would leave the program for the page; what becomes of ticks is of use there alone.
  const isOfThePage = hasClass(element, 'back') || hasClass(element, 'of-the-page');
  return LEFT_OUT.has(element.tagName) || isHidden || isOfThePage;
}

function inFull(properties: Properties, attributes: readonly string[], url: string): Properties {
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => attributes.includes(name))
      .map(([name, value]) => [name, ADDRESSES.includes(name) ? new URL(String(value), url).href : value]),
  );
}

function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name);
}

function toElement(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}
