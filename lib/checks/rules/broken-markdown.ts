import { nodesOf } from '../../markdown/nodes-of.ts';
import { positionInText } from '../../markdown/position.ts';
import { markdownRule, type RuleIssue } from '../rule.ts';

// What is left in the words of a page where a link, a heading or bold words did not come about.
const LEFTOVERS: readonly { pattern: RegExp; what: string; fix: string }[] = [
  {
    pattern: /\[[^\]]*\]\s+\((?=\/|https?:|mailto:|tel:|#)[^)]*\)?/,
    what: 'is no link: there is a space between ] and (',
    fix: 'Take the space out: [the words](/the-address/).',
  },
  {
    pattern: /\[?[^[\]\n]{0,40}\]\([^)\n]{0,80}\)?/,
    what: 'is no link, and readers see its brackets',
    fix: 'Write it anew as [the words](/the-address/), with both kinds of brackets closed and no space in the address.',
  },
  {
    pattern: /\[[^\]\n]{1,60}\]\[[^\]\n]{0,40}\]/,
    what: 'is no link, and readers see its brackets',
    fix: 'Write it as [the words](/the-address/).',
  },
  {
    pattern: /(?:\S{0,20}\s)?\S{0,20}\*\*\s?\S{0,20}/,
    what: 'has two stars that readers see: bold words were not closed, or have a space inside the stars',
    fix: 'Write **the bold words**, with the stars right before the first and right after the last letter.',
  },
  {
    pattern: /^#{2,6}[^#\s]\S*/m,
    what: 'is no heading: there is no space after the number signs',
    fix: 'Put a space after them: ## The heading.',
  },
];

/** Marks of Markdown that are left in the text did not do what they were typed for, and readers see them. */
export const brokenMarkdown = markdownRule('broken-markdown', (tree) =>
  nodesOf(tree, 'text').flatMap(({ node }): RuleIssue[] => {
    // Most pieces of text have none of these signs.
    if (!/[[*#]|\]\(/.test(node.value)) return [];
    for (const { pattern, what, fix } of LEFTOVERS) {
      const match = pattern.exec(node.value);
      if (!match) continue;
      return [{ ...positionInText(node, match.index), message: `"${match[0].trim()}" ${what}.`, fix }];
    }
    return [];
  }),
);
