import { findClientComponents } from '#build/html-first/find-client-components.ts';
import { stripPages, toSummary } from '#build/html-first/strip-pages.ts';
import { makeSearchIndex } from '#build/search/make-search-index.ts';
import type { Site } from '#lib/site.ts';
import { type FinishedFiles, textAt, toFinishedFile } from '../files/finished-files.ts';
import { makeFeed } from './make-feed.ts';
import { makePictures } from './make-pictures.ts';
import { makeSecurityTxt } from './make-security-txt.ts';
import { readDrawnFiles, readDrawnPages, readPublicFiles } from './read-drawn.ts';

type Folders = {
  /** What Next drew, and the folder in which it worked. */
  out: string;
  workshop: string;
  public: string;
};

const HTML = 'text/html; charset=utf-8';

/**
 * Everything that a build sends, from what Next drew: pages without the framework, and what is made of finished pages. Throws where a page could
 * not do without scripts, or two things want one address.
 */
export async function assemble(site: Site, origin: string, folders: Folders): Promise<FinishedFiles> {
  const drawn = readDrawnPages(
    folders.out,
    site.pages.map(({ path }) => path),
  );
  const stripped = stripPages(drawn, await findClientComponents(folders.workshop));
  console.log(toSummary(stripped));
  const files: FinishedFiles = new Map(
    [...stripped.pages].map(([address, html]) => [address, toFinishedFile(address, html, HTML)]),
  );
  add(files, readDrawnFiles(folders.out));
  add(files, readPublicFiles(folders.public));
  add(files, makeSecurityTxt(site.facts.practice, origin));
  add(files, await makePictures(site.facts.pictures, folders.public));
  add(files, makeFeed(site, files, origin));
  const index = await makeSearchIndex(site, (path) => textAt(files, path));
  add(files, new Map([...index].map(([name, bytes]) => [`/pagefind/${name}`, toFinishedFile(name, bytes)])));
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function add(files: FinishedFiles, more: FinishedFiles): void {
  for (const [address, file] of more) {
    if (files.has(address)) {
      throw new Error(
        `Two things want the address ${address}: a file of public/, and what the site makes. Give the file another name.`,
      );
    }
    files.set(address, file);
  }
}
