import type { Root } from 'hast';
import { parseContent, readContent } from '#lib/content/load/load.ts';
import type { ContentFile } from '#lib/content/load/parse-page.ts';
import { type Site, toSite } from '#lib/site.ts';
import { drawPage } from '#staff/preview/draw-page.tsx';
import { parseHtml } from '#tests/html-tree.ts';

/** A site whose pages were drawn without a build: as previews are, which have the tree of the finished page (`previews.test.ts`). */
export type DrawnSite = { site: Site; treeAt: (path: string) => Root };

/** Draws all pages of the content of the project with some of its files changed. `inquiryAction`: the address of its form; null where it has none. */
export async function drawnSite(
  contentDir: string,
  change: (files: readonly ContentFile[]) => readonly ContentFile[],
  inquiryAction: string | null,
): Promise<DrawnSite> {
  const { files, pictures } = readContent(contentDir);
  const site = toSite(parseContent(change(files), pictures));
  const trees = new Map<string, Root>();
  for (const page of site.pages) {
    const body = await drawPage({ site, page, origin: 'https://example.org', inquiryAction });
    trees.set(page.path, parseHtml(body));
  }
  const treeAt = (path: string) => {
    const tree = trees.get(path);
    if (!tree) throw new Error(`${path} was not drawn`);
    return tree;
  };
  return { site, treeAt };
}
