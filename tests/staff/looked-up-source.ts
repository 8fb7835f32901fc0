import type { Facts } from '#lib/content/load/facts.ts';

/** A source that somebody looked up: its form has every field. Throws where there is none. */
export function lookedUpSource({ references }: Facts): Facts['references'][number] {
  const source = references.find(({ verified }) => verified !== null);
  if (!source) throw new Error('There is no source that somebody looked up.');
  return source;
}
