import { createHash, randomBytes } from 'node:crypto';
import { toInquiriesCommand } from './to-inquiries-command.ts';

const KEY_BYTES = 32;

/** A key that inquiries are sealed with. Its id is derived from it, so that a wrong key cannot have the id of the right one. */
export type Key = { id: string; secret: Buffer };

/** Makes a key for `INQUIRY_KEYS`: 32 random bytes in base64. */
export function makeKey(): string {
  return randomBytes(KEY_BYTES).toString('base64');
}

/**
 * Parses `INQUIRY_KEYS`: keys with commas between them. The first one seals, and all of them open, so that what was sealed before a change
 * of keys can still be read. Throws where there is none, or where one is not 32 bytes in base64; the message does not repeat it.
 */
export function parseKeys(text: string): [Key, ...Key[]] {
  const [first, ...others] = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(toKey);
  if (!first) throw new Error(`INQUIRY_KEYS holds no key. Make one: ${toInquiriesCommand('new-key')}`);
  return [first, ...others];
}

function toKey(text: string, at: number): Key {
  const secret = Buffer.from(text, 'base64');
  if (secret.length !== KEY_BYTES || secret.toString('base64') !== text) {
    throw new Error(
      `INQUIRY_KEYS is not valid: key ${at + 1} is not ${KEY_BYTES} bytes in base64 (44 characters, ending in =). It has ${text.length} characters. Copy it again, or make a new one: ${toInquiriesCommand('new-key')}`,
    );
  }
  const id = createHash('sha256').update('id of an inquiry key\0').update(secret).digest('hex').slice(0, 8);
  return { id, secret };
}
