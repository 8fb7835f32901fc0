import type { Practice } from '#lib/content/model/facts-schema.ts';
import type { Page } from '#lib/content/model/page.ts';
import { toOpenGraph } from '#lib/seo/to-open-graph.ts';

/** What a link to a page shows where someone shares it. */
export type SharedLink = {
  title: string;
  description: string;
  host: string;
  /** The picture, by its address on this site. */
  image: { src: string; width: number; height: number; alt: string };
};

/** What a shared link to a page shows, with the picture from where the desk runs. */
export function toSharedLink(page: Page, practice: Practice, origin: string): SharedLink | null {
  const { title, description, images } = toOpenGraph(page, practice, origin).openGraph;
  const [image] = images;
  if (!image) return null;
  const { url, ...rest } = image;
  return { title, description, host: new URL(origin).host, image: { ...rest, src: new URL(url).pathname } };
}
