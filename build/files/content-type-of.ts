import { extname } from 'node:path';

/** What the ending of a file says of it, as Next and this site serve them (IANA, "Media Types"; RFC 9239 for scripts). */
export const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'text/xml',
};

/** What is said of a file whose ending says nothing. */
export const OTHER_TYPE = 'application/octet-stream';

/** The Content-Type of a file, by its name. */
export function contentTypeOf(file: string): string {
  return TYPES[extname(file)] ?? OTHER_TYPE;
}
