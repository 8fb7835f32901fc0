import type { Page } from '../content/model/page.ts';

/** The ids of a page that a link can lead to: those of its headings and answers. */
export function idsOf({ headings, faq }: Page): string[] {
  return [...headings, ...faq].map(({ id }) => id);
}

/** The one id of a page that the part of a link after # can mean: itself, or the same in small letters. Undefined where there is none. */
export function fixedHash(hash: string, page: Page): string | undefined {
  const ids = idsOf(page);
  return [hash, hash.toLowerCase()].find((each) => ids.includes(each));
}
