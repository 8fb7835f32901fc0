import type { Root } from 'mdast';
import type { Processor } from 'unified';
import { isDraftText } from '../load/is-draft-text.ts';

/**
 * Remark plugin for `@next/mdx` in a build, where Next compiles whatever lies in the folders of pages: a draft becomes an empty page before it is
 * read, because no one is ever sent it, and what is wrong with it must not keep others from being published.
 */
export default function remarkEmptyDrafts(this: Processor): void {
  const { parser } = this;
  if (!parser) throw new Error('remark-empty-drafts needs a parser to stand in for.');
  const nothing: Root = { type: 'root', children: [] };
  this.parser = (text, file) => (isDraftText(text) ? structuredClone(nothing) : parser(text, file));
}
