import { KINDS } from '../../content/model/kinds.ts';
import { sourceFileOf } from '../../content/model/paths.ts';
import { citesOf } from '../../markdown/cites.ts';
import { pageRule } from '../rule.ts';

/** A source that no one could find carries no claim on a main page, and is worth a second look anywhere. */
export const unverifiedSource = pageRule('unverified-source', (page, { facts }) => {
  const unverified = new Set(facts.references.filter((each) => each.verified === null).map(({ id }) => id));
  return citesOf(page.tree)
    .filter(({ id }) => unverified.has(id))
    .map(({ id, line, column }) => ({
      line,
      column,
      severity: KINDS[page.kind].needsVerifiedSources ? ('error' as const) : ('warning' as const),
      message: `The source "${id}" carries a claim here, and no one has verified it.`,
      fix: `Look it up and fill in "verified" in ${sourceFileOf(id)}, or take the claim out. A work that carries no claim can stand in <SourceList more="…" />.`,
      inEditor: {
        fix: 'Look it up and fill in "Verified" of the source, or take the claim out. A work that carries no claim can stand under "More" of "Source list".',
      },
    }));
});
