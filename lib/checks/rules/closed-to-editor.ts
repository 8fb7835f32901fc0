import type { Page } from '../../content/model/page.ts';
import { nodesOf } from '../../markdown/nodes-of.ts';
import { startOf } from '../../markdown/position.ts';
import { pageRule, type RuleIssue } from '../rule.ts';

const PLAIN = 'Write it as plain words, or in bold.';

/**
 * What makes the staff editor (Keystatic 0.6) refuse a page, besides what other rules tell: formatting that no page of this
 * site has. Staff would see an error where the page should be.
 */
export const closedToEditor = pageRule('closed-to-editor', (page) => (page.compiles ? formatting(page) : []));

function formatting({ tree }: Page): RuleIssue[] {
  return nodesOf(tree, 'inlineCode', 'code', 'delete').map(({ node }) => ({
    ...startOf(node),
    message: `${SAID[node.type]}, and the editor does not open a page that has it.`,
    fix: node.type === 'delete' ? 'Delete them, or write them as plain words.' : PLAIN,
  }));
}

const SAID = {
  inlineCode: 'These words are set as program code',
  code: 'These lines are set as program code',
  delete: 'These words are struck through',
} as const;
