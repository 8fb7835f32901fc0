import { isDepending } from '../../markdown/conditions.ts';
import { factsOf } from '../components/facts-of.ts';
import type { ShownFact } from '../components/spec.ts';
import type { ComponentUse, Page } from '../model/page.ts';

/** The facts that the body of a page shows, each with the component that does: whenever one changes, the page does. */
export function shownFactsOf(page: Page): { fact: ShownFact; use: ComponentUse }[] {
  return usesOf(page).flatMap((use) => factsOf(use).map((fact) => ({ fact, use })));
}

// What went when a fact came is seen no more, and its going is a change like any other.
function usesOf({ components, written }: Page): ComponentUse[] {
  return [...components, ...(written?.components ?? []).filter(({ name }) => isDepending(name))];
}
