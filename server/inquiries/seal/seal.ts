import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Key } from '#lib/settings/keys.ts';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Contents are padded to a multiple of this many bytes, so that their length reveals little. */
const BLOCK = 1024;

/** A sealed value: the id of its key, and nonce, ciphertext and tag as one run of bytes. */
export type Sealed = { keyId: string; content: Uint8Array };

/**
 * Seals a JSON value with AES-256-GCM and a random nonce (NIST SP 800-38D, 8.2.2). It is bound to the id of its row: in another row it does
 * not open.
 */
export function seal({ id: keyId, secret }: Key, rowId: string, value: unknown): Sealed {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', secret, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(rowId));
  const text = Buffer.from(JSON.stringify(value));
  // Trailing spaces are ignored when JSON is parsed.
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

/** Opens a sealed value. Throws `UnknownKey` where its key is not among `keys`, and an Error where the content was altered. */
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

/** A value is sealed with a key that is not in `INQUIRY_KEYS`. */
export class UnknownKey extends Error {
  constructor(keyId: string) {
    super(
      `Its key ${keyId} is not in INQUIRY_KEYS. Add that key after the others; the inquiry stays in the outbox until then.`,
    );
  }
}
