import type { Kind } from '#lib/content/schema.ts';

/** What staff call the kinds of pages. */
export const KIND_NAMES = {
  pillar: 'Main page',
  article: 'Article',
  page: 'Other page',
} as const satisfies Record<Kind, string>;
