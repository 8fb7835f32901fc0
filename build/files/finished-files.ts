import { createHash } from 'node:crypto';
import { extname } from 'node:path';

/** What is sent from an address: its bytes, and its Content-Type. */
export type FinishedFile = { bytes: Uint8Array; type: string };

/** Everything that a build sends, by address, decoded; the page for unknown addresses stands at `/404.html`. */
export type FinishedFiles = Map<string, FinishedFile>;

/** A file as it is sent: its type is the one of its name, unless another one is given. */
export function toFinishedFile(
  address: string,
  content: string | Uint8Array,
  type = contentTypeOf(address),
): FinishedFile {
  return { bytes: typeof content === 'string' ? Buffer.from(content) : content, type };
}

/** The text of what stands at an address. Throws where nothing does. */
export function textAt(files: FinishedFiles, address: string): string {
  const file = files.get(address);
  if (!file) throw new Error(`The build has nothing at ${address}.`);
  return Buffer.from(file.bytes).toString('utf8');
}

/** The SHA-256 of some bytes, in hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

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
