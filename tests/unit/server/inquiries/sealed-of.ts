import { createHash } from 'node:crypto';
import type { Sealed } from '#server/inquiries/seal/seal.ts';

/** Bytes as random as sealed ones, and the same each time for the same text. */
export function sealedOf(text: string, length = 1052, keyId = 'key-1'): Sealed {
  const parts = Array.from({ length: Math.ceil(length / 32) }, (_, at) =>
    createHash('sha256').update(`${text} ${at}`).digest(),
  );
  return { keyId, content: new Uint8Array(Buffer.concat(parts).subarray(0, length)) };
}
