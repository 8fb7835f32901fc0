import type { Page } from '../content/model/page.ts';

/** The ids of a page that a link can lead to: those of its headings and answers. */
export function idsOf({ headings, faq }: Page): string[] {
  return [...headings, ...faq].map(({ id }) => id);
}

/**
 * The one id of a page that the part of a link after # can mean: itself, or the same with its accents in one piece with their letters, or in small
 * letters. Undefined where there is none.
 */
export function fixedHash(hash: string, page: Page): string | undefined {
  const ids = idsOf(page);
  const composed = hash.normalize('NFC');
  return [hash, composed, composed.toLowerCase()].find((each) => ids.includes(each));
}
