import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type BuildNote, inquiryOriginOf, NOT_FOUND, PAGES, readBuildNote } from '#lib/builds/build-note.ts';
import { headerRules } from '#lib/http/headers.ts';
import { isLoopbackHost } from '#lib/http/is-loopback-host.ts';
import { wellSpelled } from '#lib/http/well-spelled.ts';
import { toHeadersFile } from './to-headers-file.ts';

/** What the name of the folder behind the link starts with. */
const prefixOf = (target: string) => `.${basename(target)}-`;

/**
 * Writes the pages of the build in a folder for hosts of files, with what such hosts read: `_headers` and `_redirects`. It is there whole or not at
 * all: it is written into a folder beside, and `target` becomes a link to that by one `rename`. The export before goes, unless what stands there
 * is none: then it throws, and leaves all as it was. It throws as well for pages that would be of no use there; `isTrial` lets those pass that were
 * made for this machine. Gives what the build says of itself.
 */
export function writeExport(build: string, target: string, { isTrial = false } = {}): BuildNote {
  const note = readBuildNote(build);
  refuseLostForm(note);
  if (!isTrial) refuseLocalAddress(note);
  const parent = dirname(target);
  const before = exportBehind(target);
  if (!existsSync(parent)) throw new Error(`There is no folder "${parent}". Make it first.`);
  const folder = mkdtempSync(join(parent, prefixOf(target)));
  const link = `${folder}.link`;
  // For the account of a web server as well.
  chmodSync(folder, 0o755);
  try {
    writeFiles(build, note, folder);
    symlinkSync(basename(folder), link);
    // A folder that is empty may be in the place of the link.
    if (existsSync(target) && !before) rmdirSync(target);
    renameSync(link, target);
  } catch (error) {
    for (const made of [link, folder]) rmSync(made, { recursive: true, force: true });
    throw error;
  }
  // Only now: what goes wrong here must not take the new one away.
  if (before) rmSync(before, { recursive: true, force: true });
  return note;
}

/** A form that nobody receives is worse than none. */
function refuseLostForm({ form }: BuildNote): void {
  if (form !== 'here') return;
  throw new Error(
    'The pages have the inquiry form, and a folder of files cannot receive what it sends, so nothing was written. Build with INQUIRY_ORIGIN=https://forms.example.org, the address of a server of yours that takes inquiries (docs/inquiries.md).',
  );
}

/** Search engines would go by addresses that are nobody's. */
function refuseLocalAddress({ origin }: BuildNote): void {
  if (!isLoopbackHost(new URL(origin).host)) return;
  throw new Error(
    `The pages were built for ${origin}, which is this machine, and name it as their address, so nothing was written. Build with SITE_URL=https://example.org, the address at which the host will send them; or, to look at the files on this machine alone, add --try: npm run export -- --try ../pages`,
  );
}

function writeFiles(build: string, note: BuildNote, folder: string): void {
  // With their times, which are those of their bytes.
  cpSync(join(build, PAGES), folder, { recursive: true, preserveTimestamps: true });
  const { [NOT_FOUND]: _, ...found } = note.addresses;
  writeFileSync(join(folder, '_headers'), toHeadersFile(headerRules(inquiryOriginOf(note)), found));
  writeFileSync(join(folder, '_redirects'), toRedirectsFile(note.oldAddresses));
}

/** The folder of the export that a link leads to; null where there is none yet. */
function exportBehind(target: string): string | null {
  if (!isThere(target)) return null;
  if (lstatSync(target).isSymbolicLink()) {
    const folder = realpathSync(target);
    if (basename(folder).startsWith(prefixOf(target)) && dirname(folder) === realpathSync(dirname(target)))
      return folder;
  } else if (lstatSync(target).isDirectory() && readdirSync(target).length === 0) return null;
  throw new Error(
    `"${target}" is there, and is no older export, so nothing was written. Name a folder that is not there yet, or is empty.`,
  );
}

// Also a link that leads nowhere.
function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/**
 * The text of a `_redirects` file, as Netlify and Cloudflare Pages read it. Both know 301 as "for good". An address that is told by its
 * query is Netlify's own form, `!` because its page exists; Cloudflare passes over such a line, as over any that it does not know.
 * (https://docs.netlify.com/manage/routing/redirects/redirect-options/, https://developers.cloudflare.com/pages/configuration/redirects/)
 */
export function toRedirectsFile(oldAddresses: BuildNote['oldAddresses']): string {
  return oldAddresses
    .map(({ from, to }) => {
      const { pathname, search } = new URL(from, 'http://site.invalid');
      const query = search.slice(1).split('&').filter(Boolean);
      return [wellSpelled(pathname), ...query, to, query.length > 0 ? '301!' : '301'].join(' ');
    })
    .map((line) => `${line}\n`)
    .join('');
}
