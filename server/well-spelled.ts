/** Names of files: a dot, and an ending. Addresses of pages have no dot. */
const FILE = /\.\w+\/?$/;

/** Fixed by others, and often without an ending (RFC 8615). */
const WELL_KNOWN = /^\/\.well-known\//;

/**
 * The way an address is spelled here, from the path of a request target as it came, still encoded: single slashes, one at the end of a page
 * and none at the end of a file. Browsers take a backslash for a slash (WHATWG URL, 4.4), so it is one here as well: what starts with two
 * of either would lead to another site.
 */
export function wellSpelled(path: string): string {
  const folded = path.replace(/[\\/]+/g, '/');
  if (folded === '/' || WELL_KNOWN.test(folded)) return folded;
  const bare = folded.replace(/\/$/, '');
  return FILE.test(bare) ? bare : `${bare}/`;
}
