import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import type { Issue } from '../issue.ts';
import { curlyTagsOf } from './curly-tags.ts';
import { explainSyntax } from './explain-syntax.ts';
import { linkRanges } from './link-ranges.ts';
import { mayHoldSyntax, withoutSyntax } from './without-syntax.ts';

// The same syntax that next.config.mjs gives to @next/mdx. What makes both starts unfrozen: a copy of a frozen parser keeps its
// extensions, adds them again, and tries each of them twice at every character.
const base = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(linkRanges);

/** The parser of plain Markdown, with front matter and tables. */
export const markdown = base().freeze();

/** The same with components. */
export const mdx = base().use(remarkMdx).freeze();

// The same without what most texts cannot hold.
const quick = base().use(withoutSyntax).use(remarkMdx).freeze();

/**
 * Parses MDX to mdast. A body that does not compile gives its issue and, so that the rest of the file is still
 * checked, the tree that plain Markdown sees in it.
 */
export function parseMarkdown(
  text: string,
  file: string,
): { tree: Root; compiles: boolean; issues: Issue[] } {
  try {
    return { tree: (mayHoldSyntax(text) ? mdx : quick).parse(text), compiles: true, issues: [] };
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    const tree = markdown.parse(text);
    const { message, fix, ...place } = explainSyntax(error, text);
    // A tag typed with curly quotes is told, each one, by the rule curly-quotes, which sees them all and not only the first.
    if (curlyTagsOf(tree).some(({ line }) => line === place.line))
      return { tree, compiles: false, issues: [] };
    const issue: Issue = {
      rule: 'mdx-syntax',
      severity: 'error',
      file,
      ...place,
      message,
      fix,
      inEditor: UNREADABLE,
    };
    return { tree, compiles: false, issues: [issue] };
  }
}

// The editor itself writes nothing that cannot be read.
const UNREADABLE = {
  message: 'The words of the page cannot be read here, and the editor does not open them.',
  fix: 'They were changed outside of the editor. Ask the developer to mend them.',
};
