import type { MdxJsxAttribute, MdxJsxExpressionAttribute } from 'mdast-util-mdx-jsx';
import { labelOf } from '../../content/names/label-of.ts';
import { nodesOf } from '../../markdown/nodes-of.ts';
import { startOf } from '../../markdown/position.ts';
import { markdownRule, type RuleIssue } from '../rule.ts';

/** A page is words and components: code in it would run when the site is built. */
export const codeInContent = markdownRule('code-in-content', (tree) => [
  ...nodesOf(tree, 'mdxjsEsm', 'mdxFlowExpression', 'mdxTextExpression').map(({ node }): RuleIssue => {
    const [kind, fix] = node.type === 'mdxjsEsm' ? ESM : EXPRESSION;
    const message = `This is ${kind}: ${node.value.split('\n')[0]}`;
    return { ...startOf(node), message, fix, inEditor: IN_EDITOR };
  }),
  ...nodesOf(tree, 'mdxJsxFlowElement', 'mdxJsxTextElement').flatMap(({ node }) =>
    node.attributes
      .filter((attribute) => attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string')
      .map((attribute): RuleIssue => ({ ...startOf(node), ...explain(node.name ?? '', attribute) })),
  ),
]);

const IN_EDITOR = {
  message: 'The page has program code in it, which was not written in the editor.',
  fix: 'Write it as plain words, or take it out.',
};
const ESM = ['an import or export', 'Delete this line.'] as const;
const EXPRESSION = [
  'program code between curly braces',
  'Take it out. To print a curly brace, put a backslash before it: \\{',
] as const;

function explain(component: string, attribute: MdxJsxAttribute | MdxJsxExpressionAttribute) {
  const named = attribute.type === 'mdxJsxAttribute';
  return {
    message: `<${component}>: "${named ? attribute.name : '{…}'}" is not plain text between quotes.`,
    fix: `Write it as ${named ? attribute.name : 'name'}="…", or take it out.`,
    inEditor: {
      message: `"${labelOf(component)}" has program code in it.`,
      fix: 'Delete it, and add it anew.',
    },
  };
}
