import { CURLY, curlyTagsOf } from '../../content/curly-tags.ts';
import { nodesOf } from '../../content/nodes-of.ts';
import { startOf } from '../../content/place.ts';
import { type Finding, markdownRule } from '../rule.ts';

/** Quotes around an address must be straight: word processors curl them, and the link then shows as text. */
export const curlyQuotes = markdownRule('curly-quotes', (tree) => [
  ...curlyTagsOf(tree).map(({ tag, ...at }) => ({ ...at, ...explain(tag) })),
  ...nodesOf(tree, 'link')
    .filter(({ node }) => node.url.search(CURLY) !== -1)
    .map(({ node }) => ({ ...startOf(node), ...explainLink(node.url, node.url) })),
]);

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
