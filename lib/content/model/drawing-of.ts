import { KINDS } from './kinds.ts';
import type { Page } from './page.ts';
import type { DrawingName, Frontmatter } from './schema.ts';

/** For whom a page is: a bag that was put down, a lamp left on above one cup, two cups on one table, an open door. */
const FOR_AUDIENCE: Record<Frontmatter['audience'], DrawingName> = {
  person: 'bag',
  partner: 'lamp',
  couple: 'cups',
  all: 'door',
};

/** What is drawn at the head of a page: what the page names, or what its kind has, or what stands for whom it is. */
export function drawingOf({ kind, frontmatter }: Pick<Page, 'kind' | 'frontmatter'>): DrawingName {
  const { drawing, audience } = frontmatter;
  return drawing === 'usual' ? (KINDS[kind].drawing ?? FOR_AUDIENCE[audience]) : drawing;
}
