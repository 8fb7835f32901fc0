import { type BuildNote, inquiryOriginOf } from '#lib/builds/build-note.ts';
import { headerRules } from '#lib/http/headers.ts';
import { toCaddyErrors, toCaddyHeaders } from './to-caddy.ts';
import { toNginxHeaders, toNginxMaps, toNginxTypes } from './to-nginx.ts';

/** The folders of a build that hold them, one for each web server. */
export const WEB_SERVER_FOLDERS = ['nginx', 'caddy'] as const;

type Name = `${(typeof WEB_SERVER_FOLDERS)[number]}/${string}`;

/**
 * What a web server that sends the pages of a build must know of their headers, in its own language: texts by the name of their file in the
 * build. `deploy/` has the rest of each configuration, and includes them.
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
