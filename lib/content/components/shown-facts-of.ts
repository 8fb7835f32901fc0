import type { ComponentUse } from '../model/page.ts';
import { componentSpecOf } from './registry.ts';
import { namesIn, type ShownFact } from './spec.ts';

/** The facts on which hangs what some components draw, each once. */
export function shownFactsOf(components: readonly ComponentUse[]): Set<ShownFact> {
  return new Set(components.flatMap(factsOf));
}

function factsOf({ name, attributes }: ComponentUse): readonly ShownFact[] {
  const facts = componentSpecOf(name)?.facts ?? [];
  // The checks hold such an attribute to the names that there are.
  return 'in' in facts ? (namesIn(attributes[facts.in]) as ShownFact[]) : facts;
}
