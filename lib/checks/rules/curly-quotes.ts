import { visit } from 'unist-util-visit';
import { type Finding, markdownRule, startOf } from '../rule.ts';

const CURLY = /[“”‘’]/g;

// Where a body is not valid MDX, its tree is that of plain Markdown, in which such a tag is a piece of text.
const TAG = /<[a-z][^<>]*=\s*[“”‘’][^<>]*>/gi;

/** Quotes around an address must be straight: word processors curl them, and the link then shows as text. */
export const curlyQuotes = markdownRule('curly-quotes', (tree) => {
  const found: Finding[] = [];
  visit(tree, (node) => {
    if (node.type === 'link' && node.url.search(CURLY) !== -1) {
      found.push({ ...startOf(node), ...explain(node.url, node.url) });
    }
    if (node.type !== 'text' && node.type !== 'html') return;
    for (const match of node.value.matchAll(TAG)) {
      const start = startOf(node);
      const before = node.value.slice(0, match.index).split('\n');
      const last = before.at(-1) ?? '';
      const line = start.line + before.length - 1;
      const column = before.length === 1 ? start.column + last.length : last.length + 1;
      found.push({
        line,
        column,
        ...explain(match[0], /=\s*[“”‘’"']*([^“”‘’"'\s>]*)/.exec(match[0])?.[1] ?? ''),
      });
    }
  });
  return found;
});

function explain(typed: string, href: string): Pick<Finding, 'message' | 'fix'> {
  return {
    message: `These curly quotes break the link, so that it shows as text: ${typed}`,
    fix: `Write the link as [words of the link](${href.replaceAll(CURLY, '')}), without quotes.`,
  };
}
