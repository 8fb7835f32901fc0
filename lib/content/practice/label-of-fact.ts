import { type FactName, KNOWABLE_FACTS } from './knowable-facts.ts';

/** What a fact is called in a list to choose from: "The telephone number". */
export function labelOfFact(name: FactName): string {
  const { what } = KNOWABLE_FACTS[name];
  return what.slice(0, 1).toUpperCase() + what.slice(1);
}
