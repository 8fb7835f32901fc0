import { pageRule, type RuleIssue } from '../rule.ts';

// Said of no page in particular. WCAG 2.4.9, and failure F84 of its techniques.
const VAGUE = new Set(
  [
    ['click', 'click here', 'tap here', 'press here', 'here', 'see here', 'over here', 'go', 'go here'],
    ['more', 'read', 'read more', 'see more', 'learn more', 'find out more', 'know more', 'continue'],
    ['continue reading', 'details', 'more details', 'info', 'more info', 'information', 'more information'],
    ['link', 'this link', 'this', 'this one', 'this page', 'page', 'this article', 'article'],
    ['site', 'website', 'read this', 'see this', 'this post', 'post', 'view', 'view more'],
  ].flat(),
);

const ADDRESS = /^(https?:\/\/|www\.)\S+$|^\/\S*\/$/i;

/** The words of a link say where it leads: a screen reader can read out the links of a page alone. */
export const vagueLinkText = pageRule('vague-link-text', (page) =>
  page.links.flatMap(({ href, text, line, column }): RuleIssue[] => {
    // A link without an address is told by broken-link.
    if (href.trim() === '' || href === '#') return [];
    const at = { line, column };
    const plain = text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}/:.]+/gu, ' ')
      .replaceAll(/^[.: ]+|[.: ]+$/g, '');
    if (plain === '') {
      const fix = `Write between the square brackets where the link leads, such as [our fees](${href}).`;
      const inEditor = { fix: 'Delete it, and make the link anew on words that say where it leads.' };
      return [
        { ...at, message: `The link to "${href}" has no words, so that no one sees it.`, fix, inEditor },
      ];
    }
    if (VAGUE.has(plain)) {
      const fix =
        'Make words of the sentence the link that say what the page is about, such as "how to prepare a disclosure".';
      return [{ ...at, message: `The link "${text}" to "${href}" does not say where it leads.`, fix }];
    }
    if (!ADDRESS.test(text.trim()) || !page.compiles) return [];
    const fix = `Write words in place of the address: [the name of that page](${href}).`;
    const message = `The words of this link are an address, which a screen reader spells out: "${text}".`;
    const inEditor = { fix: 'Write words in place of the address, such as the name of that page.' };
    return [{ ...at, severity: 'warning', message, fix, inEditor }];
  }),
);
