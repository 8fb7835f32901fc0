import type { Practice } from '../content/model/facts-schema.ts';
import type { Page } from '../content/model/page.ts';
import { type Language, SITE_LANGUAGE } from '../languages.ts';
import { CARD_SIZE, sharePictureOf } from '../sharing/share-picture-of.ts';
import { toUrl } from './to-url.ts';

/** What Open Graph (ogp.me) and X read of a link. */
type Preview = {
  openGraph: Shown & { siteName: string; locale: string };
  twitter: Shown & { card: 'summary_large_image' };
};
type Shown = {
  title: string;
  description: string;
  images: { url: string; width: number; height: number; alt: string }[];
};

/**
 * What a link shows where someone shares it: the practice's name alone, unless the page says `share: full`. An unknown address
 * (null) shows no more; `lang` is then the language in which it is told so.
 */
export function toOpenGraph(
  page: Page | null,
  practice: Practice,
  origin: string,
  lang: Language = page?.frontmatter.lang ?? SITE_LANGUAGE,
): Preview {
  const { path, alt } = sharePictureOf(page, practice, lang);
  const words =
    page?.frontmatter.share === 'full'
      ? { title: page.frontmatter.title, description: page.frontmatter.description }
      : { title: practice.name, description: practice.sharingLine };
  const toShown = () => ({ ...words, images: [{ url: toUrl(origin, path), ...CARD_SIZE, alt }] });
  return {
    openGraph: { ...toShown(), siteName: practice.name, locale: toLocale(lang) },
    twitter: { ...toShown(), card: 'summary_large_image' },
  };
}

/** A language as Open Graph names it: en_US for en-US. */
export const toLocale = (lang: Language): string => lang.replace('-', '_');
