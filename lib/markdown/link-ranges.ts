import type { Nodes, Parents } from 'mdast';
import type { Processor } from 'unified';

declare module 'mdast' {
  interface LinkData {
    destination?: TextRange;
  }
  interface DefinitionData {
    destination?: TextRange;
  }
}

/** A stretch of a text, in characters from its start; `end` is the first one after it. */
export type TextRange = { start: number; end: number };

type Token = { start: { offset: number }; end: { offset: number } };
type Context = { stack: (Nodes | { type: 'fragment'; children: Parents['children'] })[] };

function notePlace(this: Context, { start, end }: Token): void {
  const node = this.stack.at(-1);
  if (node?.type !== 'link' && node?.type !== 'definition') return;
  node.data = { ...node.data, destination: { start: start.offset, end: end.offset } };
}

/**
 * A plugin for `remark-parse`: notes in the data of each link where its address stands, which a tree does not tell otherwise.
 * With it an address can be changed in the file without writing anything else of it anew.
 */
export function linkRanges(this: Processor): void {
  const data = this.data() as { fromMarkdownExtensions?: object[] };
  data.fromMarkdownExtensions ??= [];
  data.fromMarkdownExtensions.push({
    enter: { resourceDestination: notePlace, definitionDestination: notePlace },
  });
}
