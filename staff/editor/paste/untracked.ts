const TRACKS =
  /^(utm_\w+|fbclid|gclid|gbraid|wbraid|dclid|msclkid|twclid|yclid|igshid|igsh|mc_cid|mc_eid|_hsenc|_hsmi|mkt_tok|vero_id|srsltid)$/i;

/** Addresses that lead on to another one, which a part of theirs names. */
const REDIRECTORS: { host: RegExp; path: RegExp; names: string[] }[] = [
  { host: /(^|\.)google\.[a-z.]+$/, path: /^\/url$/, names: ['q', 'url'] },
  { host: /^l\.(facebook|instagram)\.com$/, path: /^\//, names: ['u'] },
  { host: /\.safelinks\.protection\.outlook\.com$/, path: /^\//, names: ['url'] },
  { host: /(^|\.)duckduckgo\.com$/, path: /^\/l\/?$/, names: ['uddg'] },
];

/** An address without what tells where someone came from, and without the companies that it leads by way of. */
export function untracked(address: string): string {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) return address;
  for (const { host, path, names } of REDIRECTORS) {
    if (!host.test(url.hostname) || !path.test(url.pathname)) continue;
    const target = names.map((name) => url.searchParams.get(name)).find((each) => each && URL.canParse(each));
    if (target) return untracked(target);
  }
  const tracks = [...url.searchParams.keys()].filter((name) => TRACKS.test(name));
  if (tracks.length === 0) return address;
  for (const name of tracks) url.searchParams.delete(name);
  return url.href;
}
