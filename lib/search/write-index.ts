import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Page } from '../content/page.ts';
import type { Graph } from '../links/build-graph.ts';
import { breadcrumbsOf } from '../links/relations.ts';
import { type IndexFiles, makeIndex } from './make-index.ts';
import { pagesToFind } from './pages-to-find.ts';
import { toIndexable } from './to-indexable.ts';

type Searched = { pages: readonly Page[]; graph: Graph };

/** Makes the index of a site from its finished HTML, by path, and puts it in the place of an older one in a folder. */
export async function writeIndex(
  { pages, graph }: Searched,
  htmlOf: (path: string) => string | undefined,
  folder: string,
): Promise<void> {
  const found = pagesToFind(pages).map((page) => {
    const { path } = page;
    const html = htmlOf(path);
    if (html === undefined) throw new Error(`Search: ${path} was not built.`);
    return { path, html: toIndexable(html, toldOf(graph, page)) };
  });
  await replaceFolder(folder, await makeIndex(found));
}

/** What is told of a page: its heading, where it stands, and by the field that Pagefind ranks by, all its names and who wrote it. */
function toldOf(graph: Graph, { path, slug, frontmatter }: Page): Record<string, string> {
  const { heading, navLabel, title, author } = frontmatter;
  // Who looks for "crisis" or "fees" wants the page of that address, though its heading is in other words.
  const inAddresses = [slug, author]
    .filter((id) => id !== 'practice')
    .join('-')
    .split('-');
  const names = [heading, navLabel, title].join(' ').split(' ').concat(inAddresses);
  return { title: [...new Set(names)].join(' '), heading, where: whereOf(graph, path) };
}

/** The pages above a page, but for the first one, in the words of the menus; where there is none, its own name. */
function whereOf(graph: Graph, path: string): string {
  const trail = breadcrumbsOf(graph, path).map(({ frontmatter }) => frontmatter.navLabel);
  return (trail.length > 2 ? trail.slice(1, -1) : trail.slice(-1)).join(' / ');
}

// Written beside and renamed, so that no file of an older index stays.
async function replaceFolder(folder: string, files: IndexFiles): Promise<void> {
  const beside = `${folder}.new`;
  await rm(beside, { recursive: true, force: true });
  for (const [path, content] of files) {
    await mkdir(dirname(join(beside, path)), { recursive: true });
    await writeFile(join(beside, path), content);
  }
  await rm(folder, { recursive: true, force: true });
  await rename(beside, folder);
}
