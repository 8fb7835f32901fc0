import { FACT_NAMES, type FactName, KNOWABLE_FACTS, type Known } from './knowable-facts.ts';

/** The facts that are known of a site, by the names that authors write. */
export function knownFactsOf(site: Known): ReadonlySet<FactName> {
  return new Set(FACT_NAMES.filter((name) => KNOWABLE_FACTS[name].isKnown(site)));
}
