import type { Page } from '../../content/model/page.ts';
import { labelOf } from '../../content/names/label-of.ts';
import { toEdit } from '../../edits/to-edit.ts';
import { CURLY, type CurlyTag, curlyTagsOf } from '../../markdown/curly-tags.ts';
import { linkEdit } from '../fixed-href.ts';
import { pageRule, type RuleIssue } from '../rule.ts';

/** Quotes around an address must be straight: word processors curl them, and the link then shows as text. */
export const curlyQuotes = pageRule('curly-quotes', (page) => [
  ...curlyTagsOf(page.tree).map((curly) => explainTag(page, curly)),
  // A place in an answer is none in the file, and the answer's own is given: no tag stands there.
  ...page.faq.flatMap(({ answer, line, column }) =>
    curlyTagsOf(answer).map((curly) => explainTag(page, { ...curly, line, column })),
  ),
  ...page.links
    .filter(({ href }) => href.search(CURLY) !== -1)
    .map((link): RuleIssue => {
      const { href, line, column } = link;
      return {
        line,
        column,
        ...explainLink(href, href),
        ...linkEdit(page, link, href.replaceAll(CURLY, '')),
      };
    }),
]);

function explainTag(page: Page, curly: CurlyTag): RuleIssue {
  const { tag, line, column } = curly;
  const at = { line, column };
  if (/^<a\s/i.test(tag)) {
    const href = /=\s*[“”‘’"']*([^“”‘’"'\s>]*)/.exec(tag)?.[1] ?? '';
    return { ...at, ...explainLink(tag, href), ...anchorEdit(page, curly) };
  }
  const straight = straighten(tag);
  return {
    ...at,
    message: `These curly quotes break the component, so that it shows as text: ${tag}`,
    fix: `Type the quotes again as straight ones: ${straight}`,
    inEditor: {
      message: `This was typed to add ${nameOf(tag)}, and shows as text.`,
      fix: 'Delete it, and add the component: type / and the first letters of its name.',
    },
    ...(!/=\s*[“”‘’]/.test(straight) && toEdit(page, at, tag, straight)),
  };
}

// "<Callout title=…>" is the "Callout".
function nameOf(tag: string): string {
  return `"${labelOf(/^<([a-z]+)/i.exec(tag)?.[1] ?? '')}"`;
}

/** A tag with straight quotes round its attributes. Those inside them are words, and stay. */
function straighten(tag: string): string {
  return tag
    .replaceAll(/=\s*[“”"]([^“”"<>]*)[“”"]/g, '="$1"')
    .replaceAll(/=\s*[‘’']([^‘’'"<>]*)[‘’'](?=[\s/>])/g, '="$1"');
}

// `<a href=”/top/”>words</a>` with nothing else in it is a link in one way only.
function anchorEdit(page: Page, { tag, words, line, column }: CurlyTag): ReturnType<typeof toEdit> {
  const href = /^<a\s+href=\s*[“”‘’"']+([^\s“”‘’"'<>()]+)[“”‘’"']+\s*>$/i.exec(tag)?.[1];
  if (href === undefined || words === null) return {};
  return toEdit(page, { line, column }, `${tag}${words}</a>`, `[${words}](${href})`);
}

function explainLink(typed: string, href: string): Pick<RuleIssue, 'message' | 'fix' | 'inEditor'> {
  return {
    message: `These curly quotes break the link, so that it shows as text: ${typed}`,
    fix: `Write the link as [words of the link](${href.replaceAll(CURLY, '')}), without quotes.`,
    inEditor: {
      message: `The link to "${href.replaceAll(CURLY, '')}" was typed with curly quotes, and does not work.`,
      fix: 'Delete it, select the words that are to be the link, and click the chain above the words of the page.',
    },
  };
}
