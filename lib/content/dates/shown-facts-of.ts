import { conditionOf, conditionsOf, isMet } from '../../markdown/conditions.ts';
import { nodesOf } from '../../markdown/nodes-of.ts';
import { factsOf } from '../components/facts-of.ts';
import type { ShownFact } from '../components/spec.ts';
import type { Page } from '../model/page.ts';

/** A fact that a page shows; of the emergency lines, those that are named, with commas between them. */
type Shown = { fact: ShownFact; lines: string | undefined };

/** The facts that the body of a page shows: whenever one of them changes, the page does. */
export function shownFactsOf(page: Page): Shown[] {
  return [
    ...page.components.flatMap((use) => factsOf(use).map((fact) => ({ fact, lines: use.attributes.lines }))),
    ...factsOfWords(page).map((fact) => ({ fact, lines: undefined })),
  ];
}

// What went when a fact came is seen no more, and its going is a change like any other. In words that no one sees, nothing comes or goes.
function factsOfWords({ written, seenWith }: Page): ShownFact[] {
  if (!written || !seenWith) return [];
  return [written.tree, ...written.faq.map(({ answer }) => answer)].flatMap((tree) =>
    nodesOf(tree, 'mdxJsxFlowElement', 'mdxJsxTextElement').flatMap(({ node, ancestors }) => {
      const isThere = conditionsOf(ancestors).every((around) => isMet(around, seenWith));
      // The checks hold the names to those that there are.
      return isThere ? ((conditionOf(node)?.facts ?? []) as ShownFact[]) : [];
    }),
  );
}
