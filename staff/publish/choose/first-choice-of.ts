import type { NotPublic } from '#staff/today/not-public-of.ts';

/** What is ticked before someone chooses: what they saved last themselves, where it is ready for readers and not on its way to them. */
export function firstChoiceOf(items: readonly NotPublic[], name: string): Set<string> {
  return new Set(
    items
      .filter((item) => item.who === name && item.errors === 0 && !item.draft && !item.isOnItsWay)
      .map(({ path }) => path),
  );
}
