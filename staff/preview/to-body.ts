import { type Components, toJsxRuntime } from 'hast-util-to-jsx-runtime';
import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import type { ComponentType, ReactNode } from 'react';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import { mdxPlugins } from './mdx-plugins.ts';
import remarkUnravel from './remark-unravel.ts';

// biome-ignore lint/suspicious/noExplicitAny: the attributes of each were held to its schema
type Known = Record<string, ComponentType<any>>;

/** A page holds something else than words and known components, so that it is not drawn. */
export class NotDrawable extends Error {}

const MDX_NODES = [
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
  'mdxFlowExpression',
  'mdxTextExpression',
  'mdxjsEsm',
] as const;

const processor = unified().use(remarkParse).use(remarkMdx).use(remarkUnravel).use(mdxPlugins).freeze();

/**
 * The words of an MDX file as they are drawn, made without compiling or running anything: a name in it is looked up among `components`, and any
 * other code throws `NotDrawable`, as does a text that is no MDX.
 */
export async function toBody(text: string, components: Known): Promise<ReactNode> {
  const tree = await toTree(text);
  const hast = toHast(tree, { passThrough: [...MDX_NODES] });
  return toJsxRuntime(hast, {
    Fragment,
    jsx,
    jsxs,
    components: components as Components,
    // Alignment would become a style attribute, which the content security policy blocks.
    tableCellAlignToStyle: false,
    createEvaluater: () => ({
      evaluateExpression(node) {
        if (node.type === 'Identifier' && Object.hasOwn(components, node.name)) return components[node.name];
        throw new NotDrawable(
          node.type === 'Identifier'
            ? `There is no component <${node.name}>.`
            : 'It holds program code, which is never run.',
        );
      },
      evaluateProgram() {
        throw new NotDrawable('It holds program code, which is never run.');
      },
    }),
  });
}

async function toTree(text: string): Promise<Root> {
  try {
    return (await processor.run(processor.parse(text), { value: text })) as Root;
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    throw new NotDrawable('Something in it is begun and never ended.', { cause: error });
  }
}
