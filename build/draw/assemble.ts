import { join } from 'node:path';
import type { Root } from 'hast';
import { findClientComponents } from '#build/html-first/find-client-components.ts';
import { stripPages, toSummary } from '#build/html-first/strip-pages.ts';
import { makeSearchIndex } from '#build/search/make-search-index.ts';
import { dressPages } from '#build/style/dress-pages.ts';
import { type Seen, seenIn } from '#build/style/seen-in.ts';
import type { Picture } from '#lib/content/load/read-pictures.ts';
import type { Practice } from '#lib/content/model/facts-schema.ts';
import { LANGUAGES } from '#lib/languages.ts';
import { languagesOf } from '#lib/links/translations.ts';
import { feedPathIn } from '#lib/own-addresses.ts';
import { makeCopy } from '#lib/pictures/make-copy.ts';
import { shownPictures } from '#lib/pictures/shown-pictures.ts';
import { copiesOf } from '#lib/pictures/sizes.ts';
import { hasFeed } from '#lib/seo/feed/articles-in-feed.ts';
import { toFeed } from '#lib/seo/feed/to-feed.ts';
import { toReaderHtml } from '#lib/seo/feed/to-reader-html.ts';
import { SECURITY_TXT_PATH, toSecurityTxt } from '#lib/seo/to-security-txt.ts';
import { toUrl } from '#lib/seo/to-url.ts';
import type { Site } from '#lib/site.ts';
import { type FinishedFiles, textAt, toFinishedFile } from '../files/finished-files.ts';
import { readDrawnFiles, readDrawnPages, readPublicFiles } from './read-drawn.ts';

type Folders = {
  /** What Next drew, and the folder in which it worked. */
  out: string;
  workshop: string;
  public: string;
};

const HTML = 'text/html; charset=utf-8';

/**
 * Everything that a build sends, from what Next drew: pages without the framework, and what is made from finished pages. Throws if a page cannot
 * do without the framework's scripts, or if two files have the same address.
 */
export async function assemble(site: Site, origin: string, folders: Folders): Promise<FinishedFiles> {
  const drawn = readDrawnPages(
    folders.out,
    site.pages.map(({ path }) => path),
    languagesOf(site.graph),
  );
  const seen = new Map<string, Seen>();
  const look = (page: string, tree: Root) => seen.set(page, seenIn(tree));
  const stripped = stripPages(drawn, await findClientComponents(folders.workshop), { look });
  console.log(toSummary(stripped));
  const dressed = await dressPages(stripped.pages, seen, readDrawnFiles(folders.out));
  const files: FinishedFiles = new Map(
    [...dressed.pages].map(([address, html]) => [address, toFinishedFile(address, html, HTML)]),
  );
  add(files, dressed.files);
  const pictures = shownPictures(site.pages, site.facts.pictures);
  add(files, readPublicFiles(folders.public, pictures));
  add(files, securityTxtOf(site.facts.practice, origin));
  add(files, await smallerPicturesOf(pictures, folders.public));
  add(files, feedsOf(site, files, origin));
  const index = await makeSearchIndex(site, (path) => textAt(files, path));
  add(files, new Map([...index].map(([name, bytes]) => [`/pagefind/${name}`, toFinishedFile(name, bytes)])));
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The file that says where to report security problems; none while there is no one to name in it. */
function securityTxtOf(practice: Practice, origin: string): FinishedFiles {
  const text = toSecurityTxt(practice, origin);
  if (text === null) return new Map();
  return new Map([[SECURITY_TXT_PATH, toFinishedFile(SECURITY_TXT_PATH, text, 'text/plain; charset=utf-8')]]);
}

/** The smaller copies of the pictures in `public/`, each at its address. */
async function smallerPicturesOf(pictures: readonly Picture[], publicFolder: string): Promise<FinishedFiles> {
  const files: FinishedFiles = new Map();
  for (const picture of pictures) {
    for (const { src, width } of copiesOf(picture)) {
      files.set(src, toFinishedFile(src, await makeCopy(join(publicFolder, picture.src), width)));
    }
  }
  return files;
}

/** The feeds, with the text of each article from its finished page. */
function feedsOf(site: Site, files: FinishedFiles, origin: string): FinishedFiles {
  const textOf = ({ path }: { path: string }) => toReaderHtml(textAt(files, path), toUrl(origin, path));
  return new Map(
    LANGUAGES.filter((lang) => hasFeed(lang, site.graph)).map((lang) => {
      const path = feedPathIn(lang);
      const feed = toFeed(site, origin, lang, textOf);
      return [path, toFinishedFile(path, feed, 'application/atom+xml; charset=utf-8')];
    }),
  );
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
