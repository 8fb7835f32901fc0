import type { Element, Root, RootContent } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

type Attributes = Record<string, string>;

/** A finished page in the parts that Astro puts together. */
export type SplitPage = {
  htmlAttributes: Attributes;
  bodyAttributes: Attributes;
  head: string;
  body: string;
};

const parser = unified().use(rehypeParse);
const printer = unified().use(rehypeStringify, { allowDangerousCharacters: true, omitOptionalTags: false });

/** Takes a finished page apart. */
export function splitPage(html: string): SplitPage {
  const tree = parser.parse(html);
  const root = elementIn(tree, 'html');
  const head = elementIn(root, 'head');
  const body = elementIn(root, 'body');
  return {
    htmlAttributes: attributesOf(root),
    bodyAttributes: attributesOf(body),
    head: toHtml(head.children),
    body: toHtml(body.children),
  };
}

function elementIn(parent: Root | Element, name: string): Element {
  for (const node of parent.children) if (node.type === 'element' && node.tagName === name) return node;
  throw new Error(`The page has no <${name}>.`);
}

function attributesOf({ properties }: Element): Attributes {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) =>
      name === 'className' ? ['class', [value].flat().join(' ')] : [name, String(value)],
    ),
  );
}

function toHtml(children: RootContent[]): string {
  return printer.stringify({ type: 'root', children });
}
