import type { OldAddress } from './built-rules.ts';

/**
 * The text of a `_redirects` file, as Netlify and Cloudflare Pages read it. Both know 301 as "for good". An address that is told by its
 * query is Netlify's own form, `!` because its page exists; Cloudflare passes over such a line, as over any that it does not know.
 * (https://docs.netlify.com/manage/routing/redirects/redirect-options/, https://developers.cloudflare.com/pages/configuration/redirects/)
 */
export function toRedirectsFile(oldAddresses: readonly OldAddress[]): string {
  return oldAddresses
    .map(({ from, query, to }) =>
      query ? `${from} ${query.key}=${query.value} ${to} 301!` : `${from} ${to} 301`,
    )
    .map((line) => `${line}\n`)
    .join('');
}
