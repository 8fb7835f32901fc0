/**
 * Whether a post comes from a page of this site, by the headers that no page can forge: `Sec-Fetch-Site` (W3C Fetch Metadata) and `Origin`
 * (WHATWG Fetch, 3.2). Browsers send at least one of them with every post, so a post with neither is refused. `same-origin` is enough: the
 * browser has compared the two addresses before a proxy renamed the host. Otherwise `Origin` may match the requested host, or `siteOrigin`,
 * which a proxy may have replaced as the host. Where the pages are on another server (`isCrossOrigin`), a post from elsewhere is accepted only
 * if its `Origin` is exactly `siteOrigin`.
 */
export function isSameOrigin(headers: Headers, siteOrigin: string, isCrossOrigin = false): boolean {
  const site = headers.get('sec-fetch-site');
  const origin = headers.get('origin');
  if (site === 'same-origin') return true;
  if (site === 'cross-site' || site === 'same-site') return isCrossOrigin && origin === siteOrigin;
  if (site !== null || origin === null || !URL.canParse(origin)) return false;
  return origin === siteOrigin || new URL(origin).host === headers.get('host');
}
