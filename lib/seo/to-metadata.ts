import type { Metadata } from 'next';
import type { Practice } from '../content/facts-schema.ts';
import type { Page } from '../content/page.ts';
import { toUrl } from './origin.ts';

/**
 * The metadata of one page, for Next, made fresh each time: a shared object once edited gives one page the canonical
 * address of another. A link sent to somebody shows the practice's name alone, unless the page says `share: full`.
 */
export function toMetadata(page: Page, practice: Practice, origin: string): Metadata {
  const { title, description, share, published, updated, listed } = page.frontmatter;
  const url = toUrl(origin, page.path);
  const shown =
    share === 'full' ? { title, description } : { title: practice.name, description: practice.sharingLine };
  const kind =
    page.kind === 'article'
      ? { type: 'article' as const, publishedTime: published, modifiedTime: updated }
      : { type: 'website' as const };
  return {
    title,
    description,
    alternates: { canonical: url },
    ...(!listed && { robots: { index: false } }),
    openGraph: { ...shown, ...kind, url, siteName: practice.name, locale: 'en_US' },
    // Phone numbers are links where they are meant to be; browsers need not guess at others.
    formatDetection: { telephone: false },
  };
}
