import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { BUILD_NOTE, type BuildNote, ID, PAGES } from '#lib/build-note/build-note.ts';
import { toFileName } from '#lib/build-note/to-file-name.ts';
import { HASHED_FILES, type HeaderRule, headersAt, NO_STORE } from '#lib/http/headers.ts';
import { type Language, OTHER_LANGUAGES } from '#lib/languages.ts';
import { languageAt, NOT_FOUND, NOT_FOUND_PAGES, notFoundIn } from '#lib/not-found.ts';

/** A file of the build, ready to send: its headers, its bytes, and its compressed forms. */
export type Finished = {
  headers: Readonly<Record<string, string>>;
  bytes: Buffer;
  compressed: Readonly<Partial<Record<Encoding, Buffer>>>;
};

export type Encoding = 'br' | 'gzip';

/** All files of a build, read once: later changes on the disk do not affect what is sent. */
export type Pages = {
  /** By decoded address. */
  at: ReadonlyMap<string, Finished>;
  /** The page for an address that does not exist, by the path requested: in the language of that. */
  notFound: (path: string) => Finished;
};

const ENDINGS = { br: '.br', gzip: '.gz' } as const;

/**
 * Reads the files of a build into memory, each with an ETag of its bytes and the headers of its address. Hashed styles and fonts of
 * neighboring builds are included, so that a page of an earlier build that is still open finds its stylesheet. Throws where a file is
 * missing.
 */
export function readPages(build: string, note: BuildNote, rules: readonly HeaderRule[]): Pages {
  const folder = join(build, PAGES);
  const at = new Map(
    Object.entries(note.addresses)
      .filter(([address]) => !NOT_FOUND_PAGES.includes(address))
      .map(([address, type]) => [
        address,
        readFinished(join(folder, toFileName(address)), {
          ...headersAt(rules, address),
          'Content-Type': type,
        }),
      ]),
  );
  for (const [address, file, type] of hashedFilesBeside(build)) {
    if (at.has(address)) continue;
    at.set(address, readFinished(file, { ...headersAt(rules, address), 'Content-Type': type }));
  }
  const missing = (address: string) =>
    readFinished(join(folder, address), { 'Content-Type': note.addresses[address] ?? '' });
  const inSiteLanguage = missing(NOT_FOUND);
  const inOthers = new Map<Language, Finished>(
    OTHER_LANGUAGES.filter((lang) => notFoundIn(lang) in note.addresses).map((lang) => [
      lang,
      missing(notFoundIn(lang)),
    ]),
  );
  return {
    at,
    notFound: (path) => {
      const page = inOthers.get(languageAt(path)) ?? inSiteLanguage;
      return {
        ...page,
        headers: { ...headersAt(rules, path), 'Cache-Control': NO_STORE, ...page.headers },
      };
    },
  };
}

function readFinished(file: string, headers: Readonly<Record<string, string>>): Finished {
  const bytes = readFileSync(file);
  const compressed: Partial<Record<Encoding, Buffer>> = {};
  for (const [encoding, ending] of Object.entries(ENDINGS) as [Encoding, string][])
    if (existsSync(file + ending)) compressed[encoding] = readFileSync(file + ending);
  // Weak, because every encoding has the same one (RFC 9110, 8.8.1).
  const ETag = `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  const hasEncodings = Object.keys(compressed).length > 0;
  return {
    headers: { ...headers, ETag, ...(hasEncodings && { Vary: 'Accept-Encoding' }) },
    bytes,
    compressed,
  };
}

/** The hashed files of neighboring builds, as address, file and Content-Type. Only styles and fonts are hashed. */
function hashedFilesBeside(build: string): [address: string, file: string, type: string][] {
  const builds = dirname(build);
  // A build copied elsewhere has neighbors that are not builds.
  if (!ID.test(basename(build))) return [];
  const others = readdirSync(builds).filter((name) => ID.test(name) && name !== basename(build));
  return others.flatMap((name) =>
    Object.entries(typesIn(join(builds, name, BUILD_NOTE)))
      .filter(([address, type]) => address.startsWith(HASHED_FILES) && /^(text\/css|font\/)/.test(type))
      .map(([address, type]): [string, string, string] => [
        address,
        join(builds, name, PAGES, toFileName(address)),
        type,
      ])
      .filter(([, file]) => existsSync(file)),
  );
}

// A build that is just being deleted may have lost it.
function typesIn(file: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).addresses ?? {};
  } catch {
    return {};
  }
}
