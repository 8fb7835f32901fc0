import type { Practice } from '#lib/content/model/facts-schema.ts';
import type { Page } from '#lib/content/model/page.ts';
import { cutAt, pixelWidthOf, RESULT_LINES, type ResultLine } from '#lib/seo/text-width.ts';
import { toUrl } from '#lib/seo/to-url.ts';

/** A page as one entry of a list of search results. */
export type SearchResult = {
  device: 'desktop' | 'phone';
  site: string;
  url: string;
  title: string;
  description: string;
  /** How wide both are, of how many pixels. */
  widths: { of: 'title' | 'description'; px: number; most: number }[];
};

const LINES = {
  desktop: RESULT_LINES.description,
  phone: RESULT_LINES.phoneDescription,
} as const satisfies Record<SearchResult['device'], ResultLine>;

/** How search results show a page, as far as the words are taken from it: on a large screen and on a phone. */
export function toSearchResults(
  { path, frontmatter }: Page,
  { name }: Practice,
  origin: string,
): SearchResult[] {
  const { title, description } = frontmatter;
  return (['desktop', 'phone'] as const).map((device) => ({
    device,
    site: name,
    url: toUrl(origin, path),
    title: cutAt(title, RESULT_LINES.title.most, RESULT_LINES.title),
    description: cutAt(description, LINES[device].most, LINES[device]),
    widths: [
      { of: 'title', ...measure(title, RESULT_LINES.title) },
      { of: 'description', ...measure(description, LINES[device]) },
    ],
  }));
}

const measure = (text: string, line: ResultLine) => ({
  px: Math.round(pixelWidthOf(text, line)),
  most: line.most,
});
