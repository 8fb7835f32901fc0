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
import { basename, dirname, join, posix } from 'node:path';
import { type BuildNote, inquiryOriginOf, PAGES, readBuildNote } from '#lib/build-note/build-note.ts';
import { headerRules } from '#lib/http/headers.ts';
import { isLoopbackHost } from '#lib/http/is-loopback-host.ts';
import { wellSpelled } from '#lib/http/well-spelled.ts';
import { NOT_FOUND, NOT_FOUND_PAGES } from '#lib/not-found.ts';
import { toHeadersFile } from './to-headers-file.ts';

/** The start of the name of the folder behind the link. */
const prefixOf = (target: string) => `.${basename(target)}-`;

/**
 * Writes the pages of a build for static hosts, with the files that such hosts read: `_headers` and `_redirects`. It is there whole or not at all: it
 * is written into a folder beside `target`, which becomes a link to that by one `rename`. An earlier export is removed; if anything else is there,
 * this throws, and changes nothing. It also throws for pages that would be of no use there, except that `isTrial` allows those that were built for
 * this machine. Returns what the build says about itself.
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
  // Readable for the account of a web server.
  chmodSync(folder, 0o755);
  try {
    writeFiles(build, note, folder);
    symlinkSync(basename(folder), link);
    // An empty folder may be in the place of the link.
    if (existsSync(target) && !before) rmdirSync(target);
    renameSync(link, target);
  } catch (error) {
    for (const made of [link, folder]) rmSync(made, { recursive: true, force: true });
    throw error;
  }
  // Last, so that a failure here cannot take the new one away.
  if (before) rmSync(before, { recursive: true, force: true });
  return note;
}

/** A form that no one receives is worse than none. */
function refuseLostForm({ form }: BuildNote): void {
  if (form !== 'here') return;
  throw new Error(
    'The pages have the inquiry form, and a folder of files cannot receive what it sends, so nothing was written. Build with INQUIRY_ORIGIN=https://forms.example.org, the address of a server of yours that takes inquiries (docs/inquiries.md).',
  );
}

/** Search engines would believe addresses that do not exist. */
function refuseLocalAddress({ origin }: BuildNote): void {
  if (!isLoopbackHost(new URL(origin).host)) return;
  throw new Error(
    `The pages were built for ${origin}, which is this machine, and name it as their address, so nothing was written. Build with SITE_URL=https://example.org, the address at which the host will send them; or, to look at the files on this machine alone, add --try: npm run export -- --try ../pages`,
  );
}

function writeFiles(build: string, note: BuildNote, folder: string): void {
  // With their times, which are derived from their bytes.
  cpSync(join(build, PAGES), folder, { recursive: true, preserveTimestamps: true });
  const found = Object.fromEntries(
    Object.entries(note.addresses).filter(([address]) => !NOT_FOUND_PAGES.includes(address)),
  );
  writeFileSync(join(folder, '_headers'), toHeadersFile(headerRules(inquiryOriginOf(note)), found));
  const missing = NOT_FOUND_PAGES.filter((address) => address !== NOT_FOUND && address in note.addresses);
  writeFileSync(
    join(folder, '_redirects'),
    toRedirectsFile(note.oldAddresses) + missing.map(toNotFoundLine).join(''),
  );
}

/**
 * A line of a `_redirects` file for what is not found below a folder: Netlify looks for `404.html` in the first folder alone. Cloudflare Pages, which takes the
 * nearest one by itself, ignores the line.
 * (https://docs.netlify.com/manage/routing/redirects/redirect-options/, https://developers.cloudflare.com/pages/configuration/serving-pages/)
 */
function toNotFoundLine(address: string): string {
  return `${posix.dirname(address)}/* ${address} 404\n`;
}

/** The folder of the export that a link leads to; null if there is none yet. */
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

// Even a dangling link.
function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/**
 * The text of a `_redirects` file, as Netlify and Cloudflare Pages read it: each path as browsers send it, with its slash and without, because one of
 * the two tells these apart. Both take 301 as permanent, and the first line that matches. Matching a query is Netlify's own syntax, with `!`
 * because the path exists; Cloudflare ignores such a line, like any that it does not know.
 * (https://docs.netlify.com/manage/routing/redirects/redirect-options/, https://developers.cloudflare.com/pages/configuration/redirects/)
 */
export function toRedirectsFile(oldAddresses: BuildNote['oldAddresses']): string {
  const lines = oldAddresses.flatMap(({ from, to }) => {
    const [path = '', query] = from.split('?');
    const whole = wellSpelled(path);
    const paths = [whole, whole.replace(/(?<=.)\/$/, '')].map(encodeURI);
    return paths.map((each) => (query ? [each, query, encodeURI(to), '301!'] : [each, encodeURI(to), '301']));
  });
  // What is told by a query, before the same path without one.
  const ordered = [
    ...lines.filter(({ length }) => length > 3),
    ...lines.filter(({ length }) => length === 3),
  ];
  return [...new Set(ordered.map((words) => `${words.join(' ')}\n`))].join('');
}
