/** Any site can make a browser post here, and none may fill the log. */
const MOST_TOLD = 5;
const LONGEST = 100;

/** Logs that posts from the page at an origin are refused, null where a post names none; `expected` is the origin of the site. */
export type RefusedOrigins = (origin: string | null, expected: string) => void;

/**
 * Tells the site's operator what would otherwise only readers notice: that inquiries from a page are refused. Each origin is told once, and
 * nothing of the visitor. `warn` takes a line to log.
 */
export function tellRefusedOrigins(warn: (line: string) => void): RefusedOrigins {
  const told = new Set<string | null>();
  return (origin, expected) => {
    const from = nameOf(origin);
    if (told.has(from) || told.size >= MOST_TOLD) return;
    told.add(from);
    warn(`An inquiry was refused because ${reasonOf(from, expected)}`);
  };
}

function reasonOf(from: string | null, expected: string): string {
  if (from === null)
    return 'it does not say which page it comes from. A program may have sent it. If readers cannot send the form, let the proxy hand on the headers Origin and Sec-Fetch-Site.';
  if (from === expected)
    return `it names a page of the site ("${from}"), and its header Sec-Fetch-Site does not say the same. A program may have sent it. If readers cannot send the form, let the proxy hand on that header once, and as it came.`;
  return `it comes from a page at "${from}", and the site was built for "${expected}". If readers open the site at that address, redirect it to ${expected}, or build the site with SITE_URL=${from}.`;
}

/** Nothing but scheme, name and port, so that no text of a sender gets into the log. */
function nameOf(origin: string | null): string | null {
  if (origin === null || !URL.canParse(origin)) return null;
  const { origin: name } = new URL(origin);
  return /^https?:\/\/[a-z\d.:[\]-]+$/.test(name) && name.length <= LONGEST ? name : null;
}
