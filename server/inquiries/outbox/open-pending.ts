import type { Inquiry } from '#lib/inquiry/inquiry.ts';
import type { Key } from '#lib/settings/keys.ts';
import { type Sealed, UnknownKey, unseal } from '../seal/seal.ts';
import type { Entry, Outbox } from './outbox.ts';

/** An inquiry that was opened, or why it was not: a sentence without a word of it. */
export type Opening =
  | { inquiry: Inquiry; sealed: Sealed; why: null }
  | { inquiry: null; sealed: null; why: string };

const notOpened = (why: string): Opening => ({ inquiry: null, sealed: null, why });

/** Opens an inquiry of the outbox. Rejects only where the outbox fails. */
export async function openPending(outbox: Outbox, keys: readonly Key[], entry: Entry): Promise<Opening> {
  const sealed = await outbox.read(entry.id);
  if (!sealed) return notOpened(`Inquiry ${entry.id} was delivered or discarded: its content is deleted.`);
  try {
    return { inquiry: unseal(keys, entry.id, sealed) as Inquiry, sealed, why: null };
  } catch (error) {
    if (error instanceof UnknownKey) return notOpened(`Inquiry ${entry.id}: ${error.message}`);
    return notOpened(
      `Inquiry ${entry.id} does not open with its key: what is stored was changed. It stays where it is.`,
    );
  }
}
