import { globSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { FINISHED_SITE, type FinishedAddress, type FinishedSite } from '#lib/export/finished-site.ts';
import { INDEX_FOLDER } from '#lib/http/index-rewrites.ts';
import type { FinishedBuild } from './finished-build.ts';

const NOT_FOUND = '/404';

/** What Next keeps for itself and for its scripts, and no page here has them. */
const FRAMEWORK = /^\/_|\.rsc$|\.segments\//;

/**
 * Notes in a build at which address each finished file of it stands, but for `public`, which is no part of a build. `npm run export` reads
 * it: the order in which Next keeps its files is Next's own, and may change. Throws where there is no page for unknown addresses.
 */
export async function writeFinishedSite({ distDir, outputs, config }: FinishedBuild): Promise<void> {
  const inBuild = (path: string) => relative(distDir, path).replaceAll('\\', '/');
  const pages = outputs.prerenders.flatMap(({ pathname, fallback }): FinishedAddress[] => {
    if (!fallback?.filePath || FRAMEWORK.test(pathname)) return [];
    const type = fallback.initialHeaders?.['content-type'];
    const isPage = fallback.filePath.endsWith('.html');
    return [
      { path: isPage ? toPagePath(pathname) : pathname, file: inBuild(fallback.filePath), type: `${type}` },
    ];
  });
  // What has one address and one ending, such as the sitemap.
  const filesOf = (files: typeof outputs.staticFiles) =>
    files
      .filter(({ pathname, filePath }) => !FRAMEWORK.test(pathname) && !filePath.endsWith('.html'))
      .map(({ pathname, filePath }) => ({ path: pathname, file: inBuild(filePath), type: null }));
  const notFound = outputs.staticFiles.find(({ pathname }) => pathname === NOT_FOUND);
  if (!notFound) throw new Error('The build has no page for addresses that do not exist.');
  const { BUILT_FOR = '', OFFERS_FORM, INQUIRIES_AT } = config.env as Record<string, string | undefined>;
  const finished: FinishedSite = {
    origin: BUILT_FOR,
    form: OFFERS_FORM === 'yes' ? INQUIRIES_AT || 'here' : null,
    notFound: inBuild(notFound.filePath),
    addresses: [...pages, ...filesOf(outputs.staticFiles), ...staticIn(distDir)].sort((a, b) =>
      a.path < b.path ? -1 : 1,
    ),
  };
  writeFileSync(join(distDir, FINISHED_SITE), JSON.stringify(finished, null, 2));
}

// Read from the folder, because what Next tells of it was true before scripts were taken out and the index was written.
function staticIn(distDir: string): FinishedAddress[] {
  const files = globSync('static/**/*.*', { cwd: distDir }).map((file) => file.replaceAll('\\', '/'));
  return files.map((file) => {
    const isIndex = file.startsWith(`${INDEX_FOLDER}/`);
    return { path: isIndex ? file.replace(INDEX_FOLDER, '/pagefind') : `/_next/${file}`, file, type: null };
  });
}

// Next names pages without their last slash.
function toPagePath(pathname: string): string {
  return pathname.endsWith('/') ? pathname : `${pathname}/`;
}
