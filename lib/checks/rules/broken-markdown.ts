import { nodesOf } from '../../markdown/nodes-of.ts';
import { positionInText } from '../../markdown/position.ts';
import { markdownRule, type RuleIssue } from '../rule.ts';

const LINK_ANEW =
  'Delete the brackets and the address, select the words that are to be the link, and click the chain above the words of the page.';

// What is left in the words of a page where a link, a heading or bold words did not come about.
const LEFTOVERS: readonly { pattern: RegExp; what: string; fix: string; inEditor: string }[] = [
  {
    pattern: /\[[^\]]*\]\s+\((?=\/|https?:|mailto:|tel:|#)[^)]*\)?/,
    what: 'is no link: there is a space between ] and (',
    fix: 'Take the space out: [the words](/the-address/).',
    inEditor: LINK_ANEW,
  },
  {
    pattern: /\[?[^[\]\n]{0,40}\]\([^)\n]{0,80}\)?/,
    what: 'is no link, and readers see its brackets',
    fix: 'Write it anew as [the words](/the-address/), with both kinds of brackets closed and no space in the address.',
    inEditor: LINK_ANEW,
  },
  {
    pattern: /\[[^\]\n]{1,60}\]\[[^\]\n]{0,40}\]/,
    what: 'is no link, and readers see its brackets',
    fix: 'Write it as [the words](/the-address/).',
    inEditor: LINK_ANEW,
  },
  {
    pattern: /(?:\S{0,20}\s)?\S{0,20}\*\*\s?\S{0,20}/,
    what: 'has two stars that readers see: bold words were not closed, or have a space inside the stars',
    fix: 'Write **the bold words**, with the stars right before the first and right after the last letter.',
    inEditor: 'Delete the stars, select the words, and click the B above the words of the page.',
  },
  {
    pattern: /^#{2,6}[^#\s]\S*/m,
    what: 'was typed to make a heading, and is none',
    fix: 'Put a space after the number signs: ## The heading.',
    inEditor: 'Delete the number signs, and choose "Heading 2" for the line in place of "Paragraph".',
  },
];

/** Marks of Markdown that are left in the text did not do what they were typed for, and readers see them. */
export const brokenMarkdown = markdownRule('broken-markdown', (tree) =>
  nodesOf(tree, 'text').flatMap(({ node }): RuleIssue[] => {
    // Most pieces of text have none of these signs.
    if (!/[[*#]|\]\(/.test(node.value)) return [];
    for (const { pattern, what, fix, inEditor } of LEFTOVERS) {
      const match = pattern.exec(node.value);
      if (!match) continue;
      const message = `"${match[0].trim()}" ${what}.`;
      return [{ ...positionInText(node, match.index), message, fix, inEditor: { fix: inEditor } }];
    }
    return [];
  }),
);
