import type { MdxJsxAttribute, MdxJsxExpressionAttribute } from 'mdast-util-mdx-jsx';
import { nodesOf } from '../../markdown/nodes-of.ts';
import { startOf } from '../../markdown/position.ts';
import { markdownRule, type RuleIssue } from '../rule.ts';

/** A page is words and components: code in it would run when the site is built. */
export const codeInContent = markdownRule('code-in-content', (tree) => [
  ...nodesOf(tree, 'mdxjsEsm', 'mdxFlowExpression', 'mdxTextExpression').map(({ node }): RuleIssue => {
    const [kind, fix] = node.type === 'mdxjsEsm' ? ESM : EXPRESSION;
    return { ...startOf(node), message: `This is ${kind}: ${node.value.split('\n')[0]}`, fix };
  }),
  ...nodesOf(tree, 'mdxJsxFlowElement', 'mdxJsxTextElement').flatMap(({ node }) =>
    node.attributes
      .filter((attribute) => attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string')
      .map((attribute): RuleIssue => ({ ...startOf(node), ...explain(node.name ?? '', attribute) })),
  ),
]);

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
  };
}
