/**
 * Whether a post comes from a page of this site, by what the browser says of it and no page can forge: `Sec-Fetch-Site` (W3C Fetch
 * Metadata) and `Origin` (WHATWG Fetch, 3.2). Browsers send one of them at least with every post, so a post with neither is refused.
 * `Origin` may name the host that was asked, or the public address of the site, which a proxy in between may have replaced. Where the
 * pages lie on another server (`INQUIRY_ORIGIN`), a post from elsewhere is taken if `Origin` names the site, and nothing else will do.
 */
export function isSameOrigin(headers: Headers, siteOrigin: string, pagesLieElsewhere = false): boolean {
  const site = headers.get('sec-fetch-site');
  const origin = headers.get('origin');
  if (site === 'cross-site' || site === 'same-site') return pagesLieElsewhere && origin === siteOrigin;
  if (site !== null && site !== 'same-origin') return false;
  // A page that sends no referrer hides its origin behind "null" (WHATWG Fetch, "append a request Origin header").
  if (origin === null || origin === 'null') return site === 'same-origin';
  if (!URL.canParse(origin)) return false;
  return origin === siteOrigin || new URL(origin).host === headers.get('host');
}
