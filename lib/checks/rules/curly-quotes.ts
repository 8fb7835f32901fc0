import { visit } from 'unist-util-visit';
import { curlyTagsOf } from '../../content/curly-tags.ts';
import { type Finding, markdownRule, startOf } from '../rule.ts';

const CURLY = /[“”‘’]/g;

/** Quotes around an address must be straight: word processors curl them, and the link then shows as text. */
export const curlyQuotes = markdownRule('curly-quotes', (tree) => {
  const found: Finding[] = curlyTagsOf(tree).map(({ tag, ...at }) => ({ ...at, ...explain(tag) }));
  visit(tree, 'link', (node) => {
    if (node.url.search(CURLY) !== -1) found.push({ ...startOf(node), ...explainLink(node.url, node.url) });
  });
  return found;
});

function explain(tag: string): Pick<Finding, 'message' | 'fix'> {
  if (/^<a\s/i.test(tag)) return explainLink(tag, /=\s*[“”‘’"']*([^“”‘’"'\s>]*)/.exec(tag)?.[1] ?? '');
  return {
    message: `These curly quotes break the component, so that it shows as text: ${tag}`,
    fix: `Type the quotes again as straight ones: ${tag.replaceAll(/[“”]/g, '"').replaceAll(/[‘’]/g, "'")}`,
  };
}

function explainLink(typed: string, href: string): Pick<Finding, 'message' | 'fix'> {
  return {
    message: `These curly quotes break the link, so that it shows as text: ${typed}`,
    fix: `Write the link as [words of the link](${href.replaceAll(CURLY, '')}), without quotes.`,
  };
}
