import { capitalized } from '../../text/capitalized.ts';
import { type FactName, KNOWABLE_FACTS } from './knowable-facts.ts';

/** What a fact is called in a list to choose from: "The telephone number". */
export function labelOfFact(name: FactName): string {
  return capitalized(KNOWABLE_FACTS[name].what);
}
