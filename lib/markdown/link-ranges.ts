import type { Nodes, Parents } from 'mdast';
import type { Processor } from 'unified';
import type { TextRange } from '../issue.ts';

declare module 'mdast' {
  interface LinkData {
    destination?: TextRange;
  }
  interface DefinitionData {
    destination?: TextRange;
  }
}

type Token = { start: { offset: number }; end: { offset: number } };
type Context = { stack: (Nodes | { type: 'fragment'; children: Parents['children'] })[] };

/** Notes where an address stands that has so many characters around it. */
const noteRange = (around: number) =>
  function (this: Context, { start, end }: Token): void {
    const node = this.stack.at(-1);
    if (node?.type !== 'link' && node?.type !== 'definition') return;
    node.data = { ...node.data, destination: { start: start.offset + around, end: end.offset - around } };
  };

/**
 * A plugin for `remark-parse`: notes in the data of each link where its address stands, which a tree does not tell otherwise.
 * With it an address can be changed in the file without writing anything else of it anew.
 */
export function linkRanges(this: Processor): void {
  const data = this.data() as { fromMarkdownExtensions?: object[] };
  data.fromMarkdownExtensions ??= [];
  data.fromMarkdownExtensions.push({
    enter: {
      resourceDestinationRaw: noteRange(0),
      definitionDestinationRaw: noteRange(0),
      // "<" and ">" may stand around an address.
      resourceDestinationLiteral: noteRange(1),
      definitionDestinationLiteral: noteRange(1),
    },
  });
}
