import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';

const ASKED: readonly (string | null)[] = ['Confirm', 'ForCounsel'];

/** Whether a node marks what the practice or its counsel is asked about: the letter before launch asks, and no rule asks again. */
export function isAskedMark(node: Nodes): node is MdxJsxFlowElement | MdxJsxTextElement {
  return 'name' in node && ASKED.includes(node.name);
}
