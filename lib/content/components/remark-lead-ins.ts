import type { Emphasis, ListItem, Nodes, PhrasingContent, Root, Strong } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { textOf } from '../../markdown/text-of.ts';

/** The components whose items begin with a few strong words on a line, or in a column, of their own. */
const LED_IN = new Set(['Definitions', 'FiveParts', 'Steps']);

/** What ends a sentence or announces what follows, perhaps before the quotation marks and brackets that close. */
const ENDS = /[.:!?…][\])"'”’]*$/;

/**
 * Remark plugin: the strong words that an item begins with end in a mark, where their author wrote none. On the page, their line ends it; whatever
 * knows no styles, such as a feed reader, a reader mode or the search index, would run two sentences together. The stylesheet does not show it, nor a
 * period that the author wrote: the names of one list look alike, whoever wrote them.
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
  if (!leadIn || textOf(item).trim() === textOf(leadIn).trim()) return;
  if (ENDS.test(textOf(leadIn))) hidePeriod(leadIn);
  else leadIn.children.push(unseenPeriod());
}

/** Takes the period that words end in out of sight. What ends an abbreviation, or stands for what is left out, is part of them. */
function hidePeriod(words: { children: PhrasingContent[] }): void {
  const last = words.children.at(-1);
  if (last?.type === 'text') {
    if (!/[^.]{2}\.$/.test(last.value)) return;
    last.value = last.value.slice(0, -1);
    words.children.push(unseenPeriod());
  } else if (last && 'children' in last) hidePeriod(last);
}

const unseenPeriod = (): Emphasis => ({
  type: 'emphasis',
  data: { hName: 'span', hProperties: { className: ['sr-only'] } },
  children: [{ type: 'text', value: '.' }],
});

/** The strong words that a block begins with, be they a link or marked to confirm. */
function leadInOf(node: Nodes): Strong | undefined {
  if (node.type === 'strong') return node;
  const first = 'children' in node ? node.children[0] : undefined;
  return first && leadInOf(first);
}
