// Its page for its own failures, and the names of routes with a place for something, such as /articles/[slug]. No page here has such
// an address.
const OWN_ROUTE = /_global-error|[[\]]/i;

/** Whether a path that can be decoded names a route of Next's own, in place of a page. Next answers 500 to those. */
export function isRouteOfNext(path: string): boolean {
  return OWN_ROUTE.test(decodeURIComponent(path));
}
