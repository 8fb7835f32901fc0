import { createHash } from 'node:crypto';

/** The id that Git gives to the bytes of a file (git-hash-object), which the editor names files by as well. */
export function shaOf(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
