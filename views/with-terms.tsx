import {
  Children,
  cloneElement,
  createElement,
  Fragment,
  isValidElement,
  type ReactElement,
  type ReactNode,
} from 'react';
import { FiveParts } from '#components/diagrams/five-parts.tsx';
import { Callout, Comparison, Definitions, Side, Steps } from '#components/mdx/reading/boxes.tsx';
import type { Term } from '#lib/glossary/glossary.ts';
import { hasOddQuotes, termFinder } from '#lib/glossary/term-finder.ts';
import { MOST_TERMS } from '#lib/glossary/terms-for.ts';

type Element = ReactElement<{ children?: ReactNode }>;

/** What holds words to read through. Anything else is a heading, a link, a box for an emergency, a list of steps onward, or the practice's own statement. */
const READ: ReadonlySet<unknown> = new Set([
  Fragment,
  ...['div', 'em', 'li', 'ol', 'p', 'section', 'span', 'table', 'tbody', 'td', 'tr', 'ul'],
  ...[Callout, Comparison, Definitions, FiveParts, Side, Steps],
]);

/** What words begin anew in: a quotation ends in the block that it begins in. */
const BLOCKS: ReadonlySet<unknown> = new Set(['li', 'p', 'td']);

/**
 * The words of a page with links from its terms to what they mean, each where it first stands. They are made when a page is drawn and are in no file:
 * what staff write has none of them, and the graph of links knows only what someone meant to link.
 */
export function withTerms(body: ReactNode, terms: readonly Term[]): ReactNode {
  if (terms.length === 0) return body;
  const find = termFinder(terms, MOST_TERMS);
  let isQuoted = false;

  function linked(node: ReactNode): ReactNode {
    if (typeof node === 'string') return inText(node);
    if (Array.isArray(node)) return Children.toArray(node).map(linked);
    if (!isElement(node) || !READ.has(node.type)) return node;
    if (BLOCKS.has(node.type)) isQuoted = false;
    const { children } = node.props;
    if (children === undefined || children === null) return node;
    return Array.isArray(children)
      ? cloneElement(node, undefined, ...children.map(linked))
      : cloneElement(node, undefined, linked(children));
  }

  function inText(text: string): ReactNode {
    const found = find(text, isQuoted);
    isQuoted = isQuoted !== hasOddQuotes(text);
    if (found.length === 0) return text;
    const parts = found.flatMap(({ start, end, term }, index): ReactNode[] => [
      text.slice(found[index - 1]?.end ?? 0, start),
      <a key={term.href} className="term" href={term.href}>
        {text.slice(start, end)}
      </a>,
    ]);
    return createElement(Fragment, null, ...parts, text.slice(found.at(-1)?.end ?? 0));
  }

  return linked(body);
}

const isElement = (node: ReactNode): node is Element => isValidElement(node);
