import type { Root } from 'mdast';
import type { MdxJsxAttribute, MdxJsxExpressionAttribute } from 'mdast-util-mdx-jsx';
import type { Position } from '../issue.ts';
import { nodesOf } from './nodes-of.ts';
import { startOf } from './position.ts';

/** Something in a text that is program code: where it stands, what it is, and what to do about it. */
export type Code = Position & {
  message: string;
  fix: string;
  inEditor: { message: string; fix: string };
};

/**
 * The program code in a tree of MDX, in its order: whatever a compiler would make more of than words and components. MDX runs an import, an
 * export and what stands in curly braces, in an attribute as well; a name with a dot is looked up in whatever lies at hand, such as
 * "constructor.constructor".
 */
export function codeIn(tree: Root): Code[] {
  const found = [
    ...nodesOf(tree, 'mdxjsEsm', 'mdxFlowExpression', 'mdxTextExpression').map(({ node }): Code => {
      const [kind, fix] = node.type === 'mdxjsEsm' ? ESM : EXPRESSION;
      const message = `This is ${kind}: ${node.value.split('\n')[0]}`;
      return { ...startOf(node), message, fix, inEditor: IN_EDITOR };
    }),
    ...nodesOf(tree, 'mdxJsxFlowElement', 'mdxJsxTextElement').flatMap(({ node }) => [
      ...(isCodeName(node.name) ? [{ ...startOf(node), ...explainName(node.name ?? '') }] : []),
      ...node.attributes
        .filter((attribute) => attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string')
        .map((attribute): Code => ({ ...startOf(node), ...explain(node.name ?? '', attribute) })),
    ]),
  ];
  return found.sort((a, b) => a.line - b.line || a.column - b.column);
}

/** Whether the name of an element reads as program code: a member of something, or a name in a namespace. */
export function isCodeName(name: string | null): boolean {
  return /[.:]/.test(name ?? '');
}

const IN_EDITOR = {
  message: 'The page has program code in it, which was not written in the editor.',
  fix: 'Write it as plain words, or take it out.',
};
const ESM = ['an import or export', 'Delete this line.'] as const;
const EXPRESSION = [
  'program code between curly braces',
  'Take it out. To print a curly brace, put a backslash before it: \\{',
] as const;

function explainName(name: string) {
  return {
    message: `<${name}> has a dot or a colon in its name, which reads as program code.`,
    fix: 'Take it out, or write the name of a component alone.',
    inEditor: IN_EDITOR,
  };
}

function explain(component: string, attribute: MdxJsxAttribute | MdxJsxExpressionAttribute) {
  const named = attribute.type === 'mdxJsxAttribute';
  return {
    message: `<${component}>: "${named ? attribute.name : '{…}'}" is not plain text between quotes.`,
    fix: `Write it as ${named ? attribute.name : 'name'}="…", or take it out.`,
    inEditor: { message: `"${component}" has program code in it.`, fix: 'Delete it, and add it anew.' },
  };
}
