import type { Practice } from '../content/model/facts-schema.ts';
import { toUrl } from './to-url.ts';

/** Where the file has to be (RFC 9116, 3). */
export const SECURITY_TXT_PATH = '/.well-known/security.txt';

/**
 * The file that says where to report security problems of the site (RFC 9116), valid until the end of a day in UTC; null if no contact is
 * named. It is in English, as the site is.
 */
export function toSecurityTxt({ security }: Pick<Practice, 'security'>, origin: string): string | null {
  if (!security) return null;
  const { contact, expires } = security;
  const lines = [
    `Contact: ${contact.startsWith('https:') ? contact : `mailto:${contact}`}`,
    `Expires: ${expires}T23:59:59Z`,
    'Preferred-Languages: en',
    `Canonical: ${toUrl(origin, SECURITY_TXT_PATH)}`,
  ];
  return `${lines.join('\n')}\n`;
}
