import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Key } from '#lib/settings/keys.ts';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Sealed contents are as long as the next multiple of this, so that their length tells little of what was written. */
const BLOCK = 1024;

/** Something sealed: the id of the key, and nonce, ciphertext and tag, one after the other. */
export type Sealed = { keyId: string; content: Uint8Array };

/**
 * Seals a value with AES-256-GCM and a random nonce (NIST SP 800-38D, 8.2.2), bound to the id of its row: moved to another row, it does
 * not open.
 */
export function seal({ id: keyId, secret }: Key, rowId: string, value: unknown): Sealed {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', secret, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(rowId));
  const text = Buffer.from(JSON.stringify(value));
  // Blanks after a JSON text mean nothing.
  const padding = Buffer.alloc((BLOCK - (text.length % BLOCK)) % BLOCK, ' ');
  const content = Buffer.concat([
    nonce,
    cipher.update(text),
    cipher.update(padding),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
  return { keyId, content };
}

/** What was sealed. Throws `UnknownKey` where none of the keys is the right one, and an Error where the content was changed. */
export function unseal(keys: readonly Key[], rowId: string, { keyId, content }: Sealed): unknown {
  const key = keys.find(({ id }) => id === keyId);
  if (!key) throw new UnknownKey(keyId);
  const bytes = Buffer.from(content);
  const decipher = createDecipheriv('aes-256-gcm', key.secret, bytes.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(rowId));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  const text = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
  return JSON.parse(text.toString());
}

/** An inquiry waits that was sealed with a key which `INQUIRY_KEYS` does not hold. */
export class UnknownKey extends Error {
  constructor(keyId: string) {
    super(
      `An inquiry is sealed with key ${keyId}, which INQUIRY_KEYS does not hold. Add that key after the others; until then the inquiry waits, and is not lost.`,
    );
  }
}
