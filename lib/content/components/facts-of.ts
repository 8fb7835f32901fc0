import { namesIn } from '../../markdown/names-in.ts';
import type { ComponentUse } from '../model/page.ts';
import { componentSpecOf } from './registry.ts';
import type { ShownFact } from './spec.ts';

/** The facts on which hangs what a component draws. */
export function factsOf({ name, attributes }: ComponentUse): readonly ShownFact[] {
  const facts = componentSpecOf(name)?.facts ?? [];
  // The checks hold such an attribute to the names that there are.
  return 'in' in facts ? (namesIn(attributes[facts.in]) as ShownFact[]) : facts;
}

/** The facts that some components print once they are known: what search engines may be told on a page is what its readers are told. */
export function printedFactsOf(components: readonly ComponentUse[]): Set<ShownFact> {
  return new Set(components.filter(({ name }) => !componentSpecOf(name)?.printsNoFact).flatMap(factsOf));
}
