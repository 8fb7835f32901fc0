import type { Practice } from '../content/model/facts-schema.ts';
import type { Page } from '../content/model/page.ts';
import { type Language, SITE_LANGUAGE, spokenIn } from '../languages.ts';

/** What a picture says: a line in large letters, and a smaller one below it. */
export type CardWords = { large: string; small: string };

/** The picture that a shared link shows: its address, what it says, and the same for people who cannot see it. */
export type SharePicture = { path: string; words: CardWords; alt: string };

/** The size in pixels that every preview service accepts. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/**
 * The picture of a page, or of an address that has no page (null). All pages share one that names the practice and no subject, at an
 * address that reveals just as little; a page that says `share: full` has its own, with its title. `lang` is the language of `practice`.
 */
export function sharePictureOf(
  page: Page | null,
  practice: Practice,
  lang: Language = page?.frontmatter.lang ?? SITE_LANGUAGE,
): SharePicture {
  if (page?.frontmatter.share !== 'full') {
    return toPicture(nameIn(lang), { large: practice.name, small: practice.sharingLine });
  }
  return toPicture(`page-${page.slug}`, { large: page.frontmatter.title, small: practice.name });
}

/** The pictures of a whole site, each once. `practiceIn` gives the practice in the words of a language. */
export function sharePicturesOf(
  pages: readonly Page[],
  practiceIn: (lang: Language) => Practice,
): SharePicture[] {
  const pictures = [null, ...pages].map((page) =>
    sharePictureOf(page, practiceIn(page?.frontmatter.lang ?? SITE_LANGUAGE)),
  );
  return [...new Map(pictures.map((picture) => [picture.path, picture])).values()];
}

const nameIn = (lang: Language) => (lang === SITE_LANGUAGE ? 'practice' : `practice-${spokenIn(lang)}`);

function toPicture(name: string, words: CardWords): SharePicture {
  const stop = /[.?!]$/.test(words.large) ? '' : '.';
  return { path: `/share/${name}.png`, words, alt: `${words.large}${stop} ${words.small}` };
}
