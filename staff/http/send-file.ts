import { readFile } from 'node:fs/promises';
import type { Context } from 'hono';
import { getMimeType } from 'hono/utils/mime';

/** A drawing can hold a script, which must not run on the address of the room. */
const DRAWING_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/** Answers with a file, or that there is none. */
export async function sendFile(context: Context, path: string): Promise<Response> {
  return sendBytes(context, path, await readFile(path).catch(() => null));
}

/** The same with bytes that were read from elsewhere; the path says what they are. */
export function sendBytes(context: Context, path: string, bytes: Uint8Array | null) {
  if (!bytes) return context.notFound();
  const type = getMimeType(path) ?? 'application/octet-stream';
  return context.body(bytes as Uint8Array<ArrayBuffer>, 200, {
    'Content-Type': type,
    ...(type.startsWith('image/svg') && { 'Content-Security-Policy': DRAWING_POLICY }),
  });
}
