import type { FactName } from '../practice/knowable-facts.ts';
import { namesIn } from './spec.ts';

/** When the words in a component are for readers, by its name: once one of its facts is known, or while none is. */
export const SHOWN_WHEN = {
  WhenKnown: 'known',
  WhenKnownInLine: 'known',
  WhileUnknown: 'unknown',
  WhileUnknownInLine: 'unknown',
} as const;

/** Whether what a component holds depends on a fact. */
export function isDepending(name: string | null | undefined): name is keyof typeof SHOWN_WHEN {
  return Object.hasOwn(SHOWN_WHEN, name ?? '');
}

/** Whether readers see what such a component holds, where these facts are known. */
export function isShown(
  name: keyof typeof SHOWN_WHEN,
  fact: string | undefined,
  known: ReadonlySet<FactName>,
): boolean {
  const isKnown = namesIn(fact).some((each) => known.has(each as FactName));
  return isKnown === (SHOWN_WHEN[name] === 'known');
}
