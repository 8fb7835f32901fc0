import type { Element } from 'hast';
import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import type { Root } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { type State, toHast } from 'mdast-util-to-hast';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import { AsOf } from './mdx/practice/as-of.tsx';
import { Confirm } from './mdx/practice/confirm.tsx';

type MarkdownProps = { tree: Root };

/** Markdown that is in a field of a page rather than in its body, such as an answer. */
export function Markdown({ tree }: MarkdownProps) {
  const hast = toHast(tree, { handlers: { mdxJsxTextElement: toElement } });
  return toJsxRuntime(hast, {
    Fragment,
    jsx,
    jsxs,
    components: { AsOf, Confirm },
    tableCellAlignToStyle: false,
  });
}

// A mark becomes an element of the same name, which `components` then draws. Its attributes print nothing.
function toElement(state: State, node: MdxJsxTextElement): Element {
  return {
    type: 'element',
    tagName: node.name ?? 'span',
    properties: {},
    children: state.all(node) as Element['children'],
  };
}
