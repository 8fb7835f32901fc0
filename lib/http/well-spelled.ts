/** The end of an address that has neither the dot of a file nor the slash of a page. */
const PAGE_WITHOUT_SLASH = /\/[^/.]+$/;

/** The end of an address of a file: a dot, an ending, and a slash that no file has. */
const FILE_WITH_SLASH = /\.\w+\/$/;

/** Fixed by others, and often without an ending (RFC 8615). */
const WELL_KNOWN = /^\/\.well-known\//;

/**
 * The way an address is spelled here, from the path of a request target as it came, still encoded: single slashes, one at the end of a page
 * and none at the end of a file. Browsers take a backslash for a slash (WHATWG URL, 4.4), so it is one here as well: what starts with two
 * of either would lead to another site.
 */
export function wellSpelled(path: string): string {
  const folded = path.replace(/[\\/]+/g, '/');
  if (WELL_KNOWN.test(folded)) return folded;
  if (FILE_WITH_SLASH.test(folded)) return folded.slice(0, -1);
  return PAGE_WITHOUT_SLASH.test(folded) ? `${folded}/` : folded;
}
