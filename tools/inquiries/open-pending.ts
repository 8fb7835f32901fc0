import type { Inquiry } from '#lib/inquiry/inquiry.ts';
import type { Key } from '#lib/settings/keys.ts';
import type { Entry, Outbox } from '#server/inquiries/outbox/outbox.ts';
import { type Sealed, UnknownKey, unseal } from '#server/inquiries/seal/seal.ts';

/** An opened inquiry, or why it does not open, in a sentence without a word of it. */
export type Opened =
  | { inquiry: Inquiry; sealed: Sealed; failure: null }
  | { inquiry: null; sealed: null; failure: string };

const notOpened = (failure: string): Opened => ({ inquiry: null, sealed: null, failure });

/** Opens an inquiry of the outbox. Rejects only where the outbox fails. */
export async function openPending(outbox: Outbox, keys: readonly Key[], entry: Entry): Promise<Opened> {
  const sealed = await outbox.read(entry.id);
  if (!sealed) return notOpened(`Inquiry ${entry.id} was delivered or discarded: its content is deleted.`);
  try {
    return { inquiry: unseal(keys, entry.id, sealed) as Inquiry, sealed, failure: null };
  } catch (error) {
    if (error instanceof UnknownKey) return notOpened(`Inquiry ${entry.id}: ${error.message}`);
    return notOpened(
      `Inquiry ${entry.id}: its key does not open it, because the stored content was altered. It stays in the outbox.`,
    );
  }
}
