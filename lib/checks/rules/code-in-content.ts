import { visit } from 'unist-util-visit';
import { type Finding, markdownRule, startOf } from '../rule.ts';

const KINDS: Record<string, string> = {
  mdxjsEsm: 'an import or export',
  mdxFlowExpression: 'program code between curly braces',
  mdxTextExpression: 'program code between curly braces',
};

/** A page is words and components: code in it would run when the site is built. */
export const codeInContent = markdownRule('code-in-content', (tree) => {
  const found: Finding[] = [];
  visit(tree, (node) => {
    const kind = KINDS[node.type];
    if (kind && 'value' in node) {
      found.push({
        ...startOf(node),
        message: `This is ${kind}: ${node.value.split('\n')[0]}`,
        fix:
          node.type === 'mdxjsEsm'
            ? 'Delete this line.'
            : 'Take it out. To print a curly brace, put a backslash before it: \\{',
      });
    }
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
    for (const attribute of node.attributes) {
      if (attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string') continue;
      const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}';
      found.push({
        ...startOf(node),
        message: `<${node.name ?? ''}>: "${name}" is not plain text between quotes.`,
        fix: `Write it as ${name === '{…}' ? 'name' : name}="…", or take it out.`,
      });
    }
  });
  return found;
});
