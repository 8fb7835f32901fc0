import type { Edit } from '../../issue.ts';
import { CURLY, type CurlyTag, curlyTagsOf } from '../../markdown/curly-tags.ts';
import { nodesOf } from '../../markdown/nodes-of.ts';
import { endOf, startOf } from '../../markdown/position.ts';
import { linkEdit } from '../fixed-href.ts';
import { type Finding, markdownRule } from '../rule.ts';

/** Quotes around an address must be straight: word processors curl them, and the link then shows as text. */
export const curlyQuotes = markdownRule('curly-quotes', (tree) => [
  ...curlyTagsOf(tree).map(explainTag),
  ...nodesOf(tree, 'link')
    .filter(({ node }) => node.url.search(CURLY) !== -1)
    .map(({ node }) => {
      const edit = linkEdit({ href: node.url, end: endOf(node) }, node.url.replaceAll(CURLY, ''));
      return { ...startOf(node), ...explainLink(node.url, node.url), ...(edit && { edit }) };
    }),
]);

function explainTag(curly: CurlyTag): Finding {
  const { tag, line, column } = curly;
  const at = { line, column };
  if (/^<a\s/i.test(tag)) {
    const edit = anchorEdit(curly);
    const href = /=\s*[“”‘’"']*([^“”‘’"'\s>]*)/.exec(tag)?.[1] ?? '';
    return { ...at, ...explainLink(tag, href), ...(edit && { edit }) };
  }
  const straight = straighten(tag);
  return {
    ...at,
    message: `These curly quotes break the component, so that it shows as text: ${tag}`,
    fix: `Type the quotes again as straight ones: ${straight}`,
    ...(!/=\s*[“”‘’]/.test(straight) && { edit: { ...at, from: tag, to: straight } }),
  };
}

/** A tag with straight quotes round its attributes. Those inside them are words, and stay. */
function straighten(tag: string): string {
  return tag
    .replaceAll(/=\s*[“”"]([^“”"<>]*)[“”"]/g, '="$1"')
    .replaceAll(/=\s*[‘’']([^‘’'"<>]*)[‘’'](?=[\s/>])/g, '="$1"');
}

// `<a href=”/top/”>words</a>` with nothing else in it is a link in one way only.
function anchorEdit({ tag, words, line, column }: CurlyTag): Edit | undefined {
  const href = /^<a\s+href=\s*[“”‘’"']+([^\s“”‘’"'<>()]+)[“”‘’"']+\s*>$/i.exec(tag)?.[1];
  if (href === undefined || words === null) return undefined;
  return { line, column, from: `${tag}${words}</a>`, to: `[${words}](${href})` };
}

function explainLink(typed: string, href: string): Pick<Finding, 'message' | 'fix'> {
  return {
    message: `These curly quotes break the link, so that it shows as text: ${typed}`,
    fix: `Write the link as [words of the link](${href.replaceAll(CURLY, '')}), without quotes.`,
  };
}
