import { type BuildNote, inquiryOriginOf } from '#lib/build-note/build-note.ts';
import { headerRules } from '#lib/http/headers.ts';
import { toCaddyErrors, toCaddyHeaders } from './to-caddy.ts';
import { toNginxHeaders, toNginxMaps, toNginxTypes } from './to-nginx.ts';

/** The folders of a build that hold these files, one for each web server. */
export const WEB_SERVER_FOLDERS = ['nginx', 'caddy'] as const;

type Name = `${(typeof WEB_SERVER_FOLDERS)[number]}/${string}`;

/**
 * What a web server that sends the pages of a build must know about their headers, in its own language, by the name of the file in the build.
 * `deploy/` has the rest of each configuration, which includes these files.
 */
export function webServerFilesOf({
  form,
  addresses,
}: Pick<BuildNote, 'form' | 'addresses'>): Map<Name, string> {
  const rules = headerRules(inquiryOriginOf({ form }));
  return new Map<Name, string>([
    ['nginx/maps.conf', toNginxMaps(rules)],
    ['nginx/headers.conf', toNginxHeaders(rules)],
    ['nginx/types.conf', toNginxTypes(addresses)],
    ['caddy/headers', toCaddyHeaders(rules, addresses)],
    ['caddy/errors', toCaddyErrors(rules)],
  ]);
}
