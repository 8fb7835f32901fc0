import { DEPENDING } from './depending.ts';
import { DIAGRAMS } from './diagrams.ts';
import { FROM_DATA } from './from-data.ts';
import { MARKS } from './marks.ts';
import { READING } from './reading.ts';
import type { ComponentSpec } from './spec.ts';

export type { ComponentSpec };

/**
 * Every component that a page may use, by name. The checks read this table; `views/mdx-components.tsx` draws each name in it.
 * The placements are those that the staff editor (Keystatic) knows.
 */
export const COMPONENTS = {
  ...READING,
  ...DIAGRAMS,
  ...MARKS,
  ...DEPENDING,
  ...FROM_DATA,
} as const satisfies Record<string, ComponentSpec>;

export type ComponentName = keyof typeof COMPONENTS;

/** What is registered under a name, or undefined. */
export function componentSpecOf(name: string): ComponentSpec | undefined {
  return Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name as ComponentName] : undefined;
}
