import type { NotPublic } from '#staff/today/not-public-of.ts';

/** What is ticked before someone chooses: what they saved last themselves, where it is ready for readers. */
export function firstChoiceOf(items: readonly NotPublic[], name: string): Set<string> {
  return new Set(
    items.filter(({ who, errors, draft }) => who === name && errors === 0 && !draft).map(({ path }) => path),
  );
}
