import { createHash } from 'node:crypto';
import { extname } from 'node:path';

/** What is sent from an address: its bytes, and its Content-Type. */
export type FinishedFile = { bytes: Uint8Array; type: string };

/** Everything that a build sends, by decoded address; the pages for unknown addresses are those of `lib/not-found.ts`. */
export type FinishedFiles = Map<string, FinishedFile>;

/** A file as it is sent. Its type follows from its name, unless another is given. */
export function toFinishedFile(
  address: string,
  content: string | Uint8Array,
  type = contentTypeOf(address),
): FinishedFile {
  return { bytes: typeof content === 'string' ? Buffer.from(content) : content, type };
}

/** The text at an address. Throws if there is none. */
export function textAt(files: FinishedFiles, address: string): string {
  const file = files.get(address);
  if (!file) throw new Error(`The build has nothing at ${address}.`);
  return Buffer.from(file.bytes).toString('utf8');
}

/** The SHA-256 of some bytes, in hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The type of a file by its extension, as Next and this site serve it (IANA, "Media Types"; RFC 9239 for scripts). */
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

/** The type of any other file. */
export const OTHER_TYPE = 'application/octet-stream';

/** The Content-Type of a file, by its name. */
export function contentTypeOf(file: string): string {
  return TYPES[extname(file)] ?? OTHER_TYPE;
}
