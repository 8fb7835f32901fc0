/** The end of a path that has neither the dot of a file nor the slash of a page. */
const PAGE_WITHOUT_SLASH = /\/[^/.]+$/;

/** The end of a path to a file with a trailing slash. */
const FILE_WITH_SLASH = /\.\w+\/$/;

/** Defined elsewhere, and often without a file extension (RFC 8615). */
const WELL_KNOWN = /^\/\.well-known\//;

/**
 * The canonical spelling of the path of a request target, still encoded: single slashes, one at the end of a page and none at the end of a
 * file. Browsers treat a backslash as a slash (WHATWG URL, 4.4), and so does this: a redirect to two of either would lead to another site.
 */
export function wellSpelled(path: string): string {
  const folded = path.replace(/[\\/]+/g, '/');
  if (WELL_KNOWN.test(folded)) return folded;
  if (FILE_WITH_SLASH.test(folded)) return folded.slice(0, -1);
  return PAGE_WITHOUT_SLASH.test(folded) ? `${folded}/` : folded;
}
