import type { BuildNote } from '#lib/builds/build-note.ts';
import { wellSpelled } from '#lib/http/well-spelled.ts';

/**
 * The text of a `_redirects` file, as Netlify and Cloudflare Pages read it. Both know 301 as "for good". An address that is told by its
 * query is Netlify's own form, `!` because its page exists; Cloudflare passes over such a line, as over any that it does not know.
 * (https://docs.netlify.com/manage/routing/redirects/redirect-options/, https://developers.cloudflare.com/pages/configuration/redirects/)
 */
export function toRedirectsFile(oldAddresses: BuildNote['oldAddresses']): string {
  return oldAddresses
    .map(({ from, to }) => {
      const { pathname, search } = new URL(from, 'http://site.invalid');
      const query = search.slice(1).split('&').filter(Boolean);
      return [wellSpelled(pathname), ...query, to, query.length > 0 ? '301!' : '301'].join(' ');
    })
    .map((line) => `${line}\n`)
    .join('');
}
