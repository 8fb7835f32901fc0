import { COMPONENTS } from '../../content/components/registry.ts';
import type { Page } from '../../content/model/page.ts';
import { inBoth } from '../../content/names/in-both.ts';
import { nodesOf } from '../../markdown/nodes-of.ts';
import { startOf } from '../../markdown/position.ts';
import { pageRule, type RuleIssue } from '../rule.ts';

const PLAIN = 'Write it as plain words, or in bold.';

/**
 * What makes the staff editor (Keystatic 0.6) refuse a page, besides what other rules tell: formatting that no page of this
 * site has, and words where only certain components can stand. Staff would see an error where the page should be.
 */
export const closedToEditor = pageRule('closed-to-editor', (page) =>
  page.compiles ? [...formatting(page), ...strayWords(page)] : [],
);

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

// The components that hold certain others and nothing else, each with those.
const HOLDERS = new Map<string, string[]>();
for (const [name, spec] of Object.entries(COMPONENTS)) {
  if ('inside' in spec) HOLDERS.set(spec.inside, [...(HOLDERS.get(spec.inside) ?? []), name]);
}

function strayWords({ tree }: Page): RuleIssue[] {
  return nodesOf(tree, 'mdxJsxFlowElement').flatMap(({ node }) => {
    const inside = HOLDERS.get(node.name ?? '');
    if (!inside) return [];
    const isStray = (child: (typeof node.children)[number]) =>
      child.type !== 'mdxJsxFlowElement' || !inside.includes(child.name ?? '');
    return node.children.filter(isStray).map((child) => ({
      ...startOf(child),
      ...inBoth(({ component }) => ({
        message: `${component(node.name ?? '')} holds something else than ${inside.map((name) => component(name)).join(' and ')}, and the editor does not open such a page.`,
        fix: `Move it in front of ${component(node.name ?? '')}, or into one of its parts.`,
      })),
    }));
  });
}
