import type { Heading, Paragraph, Root, TableCell } from 'mdast';
import { memoizeByObject } from '../memoize-by-object.ts';
import { nodesOf } from './nodes-of.ts';
import { textOf } from './text-of.ts';

/** A stretch of words that stands by itself: a paragraph (in a list as well), a heading, a cell of a table. */
export type Block = {
  node: Paragraph | Heading | TableCell;
  /** Its words, with one space where a line ends. */
  text: string;
  /** Counts the headings up to here, so that blocks of one section have the same number. */
  section: number;
};

/** The blocks of a tree, in document order. Half a dozen readers ask for them: they are read once. */
export const blocksOf = memoizeByObject((tree: Root): Block[] => {
  let section = 0;
  return nodesOf(tree, 'paragraph', 'heading', 'tableCell').map(({ node }): Block => {
    if (node.type === 'heading') section += 1;
    return { node, text: textOf(node).replaceAll(/\s+/g, ' ').trim(), section };
  });
});
