import { createElement, Fragment, isValidElement, type ReactElement, type ReactNode } from 'react';

type Element = ReactElement<{ children?: ReactNode }>;

/**
 * The words of a page with something set in their middle: at the end of the section that ends nearest to it. Never in a list or behind a box, where it
 * would seem to belong to what stands there. A page without such a place gets nothing.
 */
export function withMidway(body: ReactNode, midway: ReactNode): ReactNode {
  const parts = partsOf(body);
  const lengths = parts.map(lengthOf);
  const half = sum(lengths) / 2;
  const fromMiddle = (index: number) => Math.abs(sum(lengths.slice(0, index)) - half);
  const [place] = parts
    .map((_, index) => index)
    .filter((index) => isElement(parts[index], 'h2') && endsInWords(parts.slice(0, index)))
    .sort((a, b) => fromMiddle(a) - fromMiddle(b));
  if (place === undefined) return body;
  return createElement(Fragment, null, ...parts.slice(0, place), midway, ...parts.slice(place));
}

/** What stands beside each other at the top of a body. */
function partsOf(node: ReactNode): ReactNode[] {
  if (Array.isArray(node)) return node.flatMap(partsOf);
  return isElement(node, Fragment) ? partsOf(node.props.children) : [node];
}

const endsInWords = (parts: readonly ReactNode[]) => {
  const last = parts.findLast((part) => isValidElement(part));
  return isElement(last, 'p') || isElement(last, 'ul');
};

/** How many letters there are to read. */
function lengthOf(node: ReactNode): number {
  if (typeof node === 'string') return node.length;
  if (Array.isArray(node)) return sum(node.map(lengthOf));
  return isValidElement(node) ? lengthOf((node as Element).props.children) : 0;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

const isElement = (node: ReactNode, type: unknown): node is Element =>
  isValidElement(node) && node.type === type;
