import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toAddress, toFileName } from '#lib/build-note/to-file-name.ts';
import { entriesIn } from '#lib/content/load/entries-in.ts';
import type { Picture } from '#lib/content/load/read-pictures.ts';
import { toContentPath } from '#lib/content/model/to-content-path.ts';
import { HASHED_FILES } from '#lib/http/headers.ts';
import { type Language, SITE_LANGUAGE } from '#lib/languages.ts';
import { notFoundDrawnAt, notFoundIn } from '#lib/not-found.ts';
import { DRAWN, LLMS_PATH } from '#lib/own-addresses.ts';
import { RECEIPT_FILE } from '#lib/receipt/receipt-page.ts';
import { type FinishedFiles, toFinishedFile } from '../files/finished-files.ts';

/** What the routes of app/ draw besides pages: folders and files, by name. */
const ROUTES = [...DRAWN.folders, ...DRAWN.files].map((address) => address.slice(1));

const TYPES: Readonly<Record<string, string>> = {
  [RECEIPT_FILE]: 'application/json',
  [LLMS_PATH]: 'text/plain; charset=utf-8',
};

/**
 * The HTML that Next drew, by address: each page of a site, and the pages for unknown addresses, one for each of its languages. Throws if one is
 * missing.
 */
export function readDrawnPages(
  out: string,
  paths: readonly string[],
  languages: readonly Language[],
): Map<string, string> {
  const read = (address: string) => readOrThrow(out, toFileName(address)).toString('utf8');
  return new Map([
    ...paths.map((path) => [path, read(path)] as const),
    ...languages.map((lang) => [notFoundIn(lang), read(drawnNotFound(lang))] as const),
  ]);
}

// Next has a name of its own for the one of the whole site.
const drawnNotFound = (lang: Language) => (lang === SITE_LANGUAGE ? notFoundIn(lang) : notFoundDrawnAt(lang));

/**
 * The other files that Next drew, chosen by name, because beside them lie scripts and data for a framework that no reader gets. Throws if one that
 * every site has is missing.
 */
export function readDrawnFiles(out: string): FinishedFiles {
  const names = [
    ...ROUTES.flatMap((route) => (route.endsWith('/') ? filesBelow(out, route) : [route])),
    // Styles and fonts. The scripts beside them are the framework's.
    ...filesBelow(out, HASHED_FILES.slice(1)).filter((name) => !/\.js(\.map)?$/.test(name)),
  ];
  return new Map(
    names.map((name) => {
      const address = `/${name}`;
      return [address, toFinishedFile(address, readOrThrow(out, name), TYPES[address])];
    }),
  );
}

/**
 * The files in `public/` that the site knows and some page shows, as they are. What else lies there is no reader's: a picture of a draft, what the
 * system put beside it, a link to another place.
 */
export function readPublicFiles(folder: string, shown: readonly Picture[]): FinishedFiles {
  const pictures = new Set(shown.map(({ src }) => src));
  const names = existsSync(folder) ? filesBelow(folder, '') : [];
  const known = names.filter((name) => {
    const place = toContentPath(`public/${name}`);
    return place && (!('src' in place) || pictures.has(place.src));
  });
  return new Map(
    known.map((name) => {
      const address = toAddress(name);
      return [address, toFinishedFile(address, readFileSync(join(folder, name)))];
    }),
  );
}

function filesBelow(root: string, folder: string): string[] {
  return entriesIn(join(root, folder))
    .filter(({ isLink }) => !isLink)
    .map(({ name }) => folder + name);
}

function readOrThrow(out: string, name: string): Buffer {
  const file = join(out, name);
  if (existsSync(file)) return readFileSync(file);
  throw new Error(`Next drew no "${name}", which every build has. Has a route of app/ another name now?`);
}
