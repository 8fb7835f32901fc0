import type { ListItem, Nodes, Root, Strong } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { textOf } from '../../markdown/text-of.ts';

/** The components whose items begin with a few strong words on a line, or in a column, of their own. */
const LED_IN = new Set(['Definitions', 'FiveParts', 'Steps']);

/** What ends a sentence or announces what follows, perhaps before the quotation marks and brackets that close. */
const ENDS = /[.:!?…][\])"'”’]*$/;

/**
 * Remark plugin: the strong words that an item begins with end in a mark, where their author wrote none. On the page, their line ends it; whatever
 * knows no styles, such as a feed reader, a reader mode or the search index, would run two sentences together. The stylesheet does not show it.
 */
export default function remarkLeadIns() {
  return (tree: Root): void => {
    visit(tree, 'mdxJsxFlowElement', (component) => {
      if (!LED_IN.has(component.name ?? '')) return undefined;
      visit(component, 'listItem', (item) => endLeadIn(item));
      return SKIP;
    });
  };
}

function endLeadIn(item: ListItem): void {
  const [first] = item.children;
  const leadIn = first && leadInOf(first);
  if (!leadIn || ENDS.test(textOf(leadIn)) || textOf(item).trim() === textOf(leadIn).trim()) return;
  leadIn.children.push({
    type: 'emphasis',
    data: { hName: 'span', hProperties: { className: ['sr-only'] } },
    children: [{ type: 'text', value: '.' }],
  });
}

/** The strong words that a block begins with, be they a link or marked to confirm. */
function leadInOf(node: Nodes): Strong | undefined {
  if (node.type === 'strong') return node;
  const first = 'children' in node ? node.children[0] : undefined;
  return first && leadInOf(first);
}
