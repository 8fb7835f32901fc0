/** Where the site is served when nothing else is said. */
export const LOCAL_ORIGIN = 'http://localhost:3000';

/**
 * The origin of the site, such as `https://example.org`, from the value of `SITE_URL` in the environment.
 * Throws when it is set to something that is not an http(s) address: that is a mistake in the set-up, not in content.
 */
export function originFrom(siteUrl: string | undefined): string {
  const given = siteUrl?.trim();
  if (!given) return LOCAL_ORIGIN;
  const url = URL.canParse(given) ? new URL(given) : null;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new Error(
      `SITE_URL is "${given}", which is not a web address. Write it like SITE_URL=https://example.org`,
    );
  }
  return url.origin;
}

/** The full address of a path of this site. */
export function toUrl(origin: string, path: string): string {
  return new URL(path, origin).href;
}
