import type { Nodes } from 'mdast';
import { namesIn } from './names-in.ts';

/** When readers see what a component holds: once one of some facts is known, or while none of them is. */
export type Condition = { facts: readonly string[]; seenWhen: 'known' | 'unknown' };

/** The components whose words depend on a fact, by name. Their attribute `fact` names it. */
const SEEN_WHEN = {
  WhenKnown: 'known',
  WhenKnownInLine: 'known',
  WhileUnknown: 'unknown',
  WhileUnknownInLine: 'unknown',
} as const;

export type DependingName = keyof typeof SEEN_WHEN;

/** Whether the words in a component depend on a fact. */
export function isDepending(name: string | null | undefined): name is DependingName {
  return Object.hasOwn(SEEN_WHEN, name ?? '');
}

/** The condition of a component, by its name and its attribute. */
export function toCondition(name: DependingName, fact: string | undefined): Condition {
  return { facts: namesIn(fact), seenWhen: SEEN_WHEN[name] };
}

/** The condition that a node sets for what it holds; null where it sets none. */
export function conditionOf(node: Nodes): Condition | null {
  if (!('attributes' in node) || !isDepending(node.name)) return null;
  const fact = node.attributes.find((each) => 'name' in each && each.name === 'fact')?.value;
  return toCondition(node.name, typeof fact === 'string' ? fact : undefined);
}

/** The conditions that what stands in these nodes must meet to be seen. */
export function conditionsOf(ancestors: readonly Nodes[]): Condition[] {
  return ancestors.flatMap((node) => conditionOf(node) ?? []);
}

/** Whether a condition is met where these facts are known. */
export function isMet({ facts, seenWhen }: Condition, known: ReadonlySet<string>): boolean {
  return facts.some((fact) => known.has(fact)) === (seenWhen === 'known');
}

/**
 * What could be known so that all conditions are met, as near as can be to what is known; null where they contradict each other. Of several facts
 * one is enough, so that only those count which must not be known.
 */
export function knownFor(
  conditions: readonly Condition[],
  known: ReadonlySet<string>,
): ReadonlySet<string> | null {
  const barred = new Set(
    conditions.flatMap(({ facts, seenWhen }) => (seenWhen === 'unknown' ? [...facts] : [])),
  );
  const found = new Set([...known].filter((fact) => !barred.has(fact)));
  for (const condition of conditions) {
    if (condition.seenWhen === 'unknown' || isMet(condition, found)) continue;
    const fact = condition.facts.find((each) => !barred.has(each));
    if (fact === undefined) return null;
    found.add(fact);
  }
  return found;
}
