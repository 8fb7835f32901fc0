import { pathToFileURL } from 'node:url';
import { type Components, toJsxRuntime } from 'hast-util-to-jsx-runtime';
import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import type { ComponentType, ReactNode } from 'react';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { type Plugin, unified } from 'unified';
import { codeInFile } from '#lib/content/mdx/code-in-file.ts';
import { pluginsFor } from '#lib/content/mdx/plugins-for.ts';
import remarkUnravel from './remark-unravel.ts';

// biome-ignore lint/suspicious/noExplicitAny: the attributes of each are strings that an author wrote
type Known = Record<string, ComponentType<any>>;

/** A page holds something else than words and known components, so that it is not drawn. Its message is a sentence for whoever wrote it. */
export class NotDrawable extends Error {}

const plugins = await Promise.all(
  pluginsFor('preview').map(async (name): Promise<Plugin> => {
    const address = name.startsWith('/') ? pathToFileURL(name).href : name;
    return (await import(address)).default;
  }),
);

const processor = unified().use(remarkParse).use(remarkMdx).use(remarkUnravel).use(plugins).freeze();

/**
 * The words of an MDX file as they are drawn, made without compiling or running anything: a name in it is looked up among `components`.
 * Throws `NotDrawable` before anything is made of a text that holds something else, or is no MDX.
 */
export async function toBody(text: string, components: Known): Promise<ReactNode> {
  const [code] = codeInFile(text);
  if (code) throw new NotDrawable(code.inEditor?.message ?? code.message);
  const tree = (await processor.run(processor.parse(text), { value: text })) as Root;
  const hast = toHast(tree, { passThrough: ['mdxJsxFlowElement', 'mdxJsxTextElement'] });
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
        throw new NotDrawable('It holds program code.');
      },
      evaluateProgram() {
        throw new NotDrawable('It holds program code.');
      },
    }),
  });
}
