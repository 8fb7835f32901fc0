import type { Practice } from '../content/facts-schema.ts';
import type { Page } from '../content/page.ts';
import { toPreview } from '../seo/to-preview.ts';

/** What a link to a page shows where somebody shares it. */
export type Shared = {
  title: string;
  description: string;
  host: string;
  /** The picture, by its address on this site. */
  image: { src: string; width: number; height: number; alt: string };
};

/** What a shared link to a page shows, with the picture from where the desk runs. */
export function toShared(page: Page, practice: Practice, origin: string): Shared | null {
  const { title, description, images } = toPreview(page, practice, origin).openGraph;
  const [image] = images;
  if (!image) return null;
  const { url, ...rest } = image;
  return { title, description, host: new URL(origin).host, image: { ...rest, src: new URL(url).pathname } };
}
