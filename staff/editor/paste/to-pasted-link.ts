import { untracked } from '#lib/text/untracked.ts';
import { PREVIEWS } from '#staff/paths/preview-path-of.ts';

/**
 * The address that a pasted link may keep: without tracking, and for a page of the site (which was copied from a preview) the one that readers know.
 * Null for a file on someone's disk, a script, a place in the text that was left behind.
 */
export function toPastedLink(href: string, origin: string): string | null {
  const address = href.trim();
  const url = URL.parse(address);
  if (url?.origin === origin) {
    const path = url.pathname.startsWith(`${PREVIEWS}/`) ? url.pathname.slice(PREVIEWS.length) : url.pathname;
    return path + url.hash;
  }
  if (/^\/(?!\/)/.test(address)) return address;
  return url && /^(https?|mailto|tel):$/.test(url.protocol) ? untracked(address) : null;
}
