import { type Components, toJsxRuntime } from 'hast-util-to-jsx-runtime';
import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import type { ComponentType, ReactNode } from 'react';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { nodesOf } from '#lib/markdown/nodes-of.ts';
import { mdxPlugins } from './mdx-plugins.ts';
import remarkUnravel from './remark-unravel.ts';

// biome-ignore lint/suspicious/noExplicitAny: the attributes of each are strings that an author wrote
type Known = Record<string, ComponentType<any>>;

/** A page holds something else than words and known components, so that it is not drawn. Its message is a sentence for whoever wrote it. */
export class NotDrawable extends Error {}

const ELEMENTS = ['mdxJsxFlowElement', 'mdxJsxTextElement'] as const;
const CODE = ['mdxFlowExpression', 'mdxTextExpression', 'mdxjsEsm'] as const;

const processor = unified().use(remarkParse).use(remarkMdx).use(remarkUnravel).use(mdxPlugins).freeze();

/**
 * The words of an MDX file as they are drawn, made without compiling or running anything: a name in it is looked up among `components`, and
 * whatever else is no words throws `NotDrawable`, as does a text that is no MDX.
 */
export async function toBody(text: string, components: Known): Promise<ReactNode> {
  const tree = parse(text);
  refuseCode(tree, components);
  const drawn = (await processor.run(tree, { value: text })) as Root;
  return toJsxRuntime(toHast(drawn, { passThrough: [...ELEMENTS] }), {
    Fragment,
    jsx,
    jsxs,
    components: components as Components,
    // Alignment would become a style attribute, which the content security policy blocks.
    tableCellAlignToStyle: false,
    createEvaluater: () => ({
      evaluateExpression(node) {
        if (node.type === 'Identifier' && Object.hasOwn(components, node.name)) return components[node.name];
        throw new NotDrawable(IS_CODE);
      },
      evaluateProgram() {
        throw new NotDrawable(IS_CODE);
      },
    }),
  });
}

const IS_CODE = 'It holds program code.';

function parse(text: string): Root {
  try {
    return processor.parse(text);
  } catch {
    throw new NotDrawable('A part of it can be read neither as words nor as a component.');
  }
}

// Before anything is made of it.
function refuseCode(tree: Root, components: Known): void {
  if (nodesOf(tree, ...CODE).length > 0) throw new NotDrawable(IS_CODE);
  for (const { node } of nodesOf(tree, ...ELEMENTS)) {
    if (!node.name || !Object.hasOwn(components, node.name)) {
      throw new NotDrawable(`It holds <${node.name ?? ''}>, and there is no such component.`);
    }
    const isPlain = ({ type, value }: (typeof node.attributes)[number]) =>
      type === 'mdxJsxAttribute' && (value === null || value === undefined || typeof value === 'string');
    if (!node.attributes.every(isPlain)) throw new NotDrawable(IS_CODE);
  }
}
