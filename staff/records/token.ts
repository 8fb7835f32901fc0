import { createHash, randomBytes } from 'node:crypto';

/** A secret that no one guesses: 32 random bytes, in letters of an address. */
export const makeToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of a secret. It has too many bits to be found by trying, so one SHA-256 is enough. */
export const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
