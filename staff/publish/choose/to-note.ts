import type { NotPublic } from '#staff/today/not-public-of.ts';
import { toList } from '../to-list.ts';

/** A line to begin with about what is published: `Changed: “Fees” and “Nights”. New: “Help”` */
export function toNote(items: readonly Pick<NotPublic, 'title' | 'state'>[]): string {
  const groups = Map.groupBy(items, ({ state }) => state);
  return [...groups].map(([state, own]) => `${state}: ${toList(own.map(({ title }) => title))}`).join('. ');
}
