import type { Heading, Root } from 'mdast';
import { isDepending } from '../../markdown/conditions.ts';
import { nodesOf } from '../../markdown/nodes-of.ts';
import { startOf } from '../../markdown/position.ts';
import { textOf } from '../../markdown/text-of.ts';
import { toSeenTree } from '../../markdown/to-seen-tree.ts';
import { plainWordsOf } from '../../text/plain-words.ts';
import { wordsOf } from '../../words/words.ts';
import { partsOf } from '../load/parts-of.ts';
import type { Practice } from '../model/facts-schema.ts';
import type { Faq, Page, PageHeading } from '../model/page.ts';
import type { FactName } from '../practice/knowable-facts.ts';
import { withFactsSaid } from './with-facts-said.ts';
import { writtenOf } from './written-of.ts';

/**
 * A page as readers see it where these facts are known: without what waits for another fact, and with the words that are there as if they stood in
 * no component. A question whose answer is all hidden is not asked. The facts of the practice are said where they are named; without a practice, their
 * names are. A page that nothing depends on is the same object.
 */
export function toSeen(page: Page, known: ReadonlySet<FactName>, practice: Practice | null = null): Page {
  const written = writtenOf(page);
  if (!written.components.some(({ name }) => isDepending(name) || name === 'Fact')) return page;
  const see = (whole: Root) => toSeenTree(whole, known);
  const say = (seen: Root) => withFactsSaid(seen, known, practice, wordsOf(page.frontmatter.lang));
  const seen = {
    ...written,
    tree: see(written.tree),
    faq: written.faq.flatMap((item) => changed(item, see)),
  };
  const tree = say(seen.tree);
  const faq = seen.faq.flatMap((item) => changed(item, say));
  const headings = nodesOf(tree, 'heading').map(({ node }) => toHeading(node, written.headings));
  const { links } = partsOf({ ...written, tree, faq });
  return {
    ...written,
    tree,
    headings,
    faq,
    links,
    components: partsOf(seen).components,
    written,
    seenWith: known,
  };
}

function changed(item: Faq, change: (answer: Root) => Root): Faq[] {
  const answer = change(item.answer);
  if (answer === item.answer) return [item];
  return answer.children.length === 0 ? [] : [{ ...item, answer, text: plainWordsOf(answer) }];
}

// Its id is that of the whole heading, so that links lead to it whatever is known.
function toHeading(node: Heading, written: readonly PageHeading[]): PageHeading {
  const { line, column } = startOf(node);
  const id = written.find((each) => each.line === line && each.column === column)?.id ?? '';
  return { line, column, depth: node.depth, id, text: textOf(node) };
}
