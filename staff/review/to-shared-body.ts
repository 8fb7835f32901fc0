import type { Element, Properties } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';

const processor = unified().use(rehypeParse, { fragment: true }).use(rehypeStringify).freeze();

const PICTURES = ['src', 'srcSet'] as const;

type Around = {
  /** The address that pictures of the page are below. */
  base: string;
  /** The origin of the public site. */
  origin: string;
};

/**
 * The body of a page for someone who may see this page alone: no script is in it, its pictures come from below the link, and what it links to opens in
 * a window of its own, at the public site or wherever else it is. Forms lead nowhere.
 */
export function toSharedBody(html: string, { base, origin }: Around): string {
  const tree = processor.parse(html);
  visit(tree, 'element', (element, index, parent) => {
    const { tagName, properties } = element;
    if (tagName === 'script' && parent && index !== undefined) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    delete properties.action;
    delete properties.formAction;
    if (tagName === 'a') leadOut(element, origin);
    for (const name of PICTURES) withBase(properties, name, base);
    return undefined;
  });
  return processor.stringify(tree);
}

function leadOut({ properties }: Element, origin: string): void {
  const { href } = properties;
  if (typeof href !== 'string' || href.startsWith('#')) return;
  properties.href = href.startsWith('/') ? new URL(href, origin).href : href;
  properties.target = '_blank';
  properties.rel = ['noopener', 'noreferrer'];
}

function withBase(properties: Properties, name: (typeof PICTURES)[number], base: string): void {
  const value = properties[name];
  if (typeof value !== 'string') return;
  // A picture has several, in smaller copies, with commas between them.
  properties[name] = value.replaceAll(/(?<=^|,\s*)\/(?=images\/|pictures\/)/g, `${base}/`);
}
