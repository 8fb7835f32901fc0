import type { Key } from '#lib/settings/keys.ts';
import type { Outbox } from '#server/inquiries/outbox/outbox.ts';
import { seal } from '#server/inquiries/seal/seal.ts';
import { openPending } from './open-pending.ts';

/** How many inquiries were resealed, why others were not, and the ids of the older keys that are still in use. */
export type Rotation = { resealed: number; failures: string[]; stillNeeded: string[] };

/**
 * Reseals everything that waits with the first key. Each inquiry is replaced on its own, and only where it did not change meanwhile: this may
 * be interrupted, repeated, and run while servers that know all the keys are running.
 */
export async function rotateKeys(outbox: Outbox, keys: readonly [Key, ...Key[]]): Promise<Rotation> {
  const [first] = keys;
  const failures: string[] = [];
  let resealed = 0;
  for (const entry of await outbox.list()) {
    if (entry.keyId === null || entry.keyId === first.id) continue;
    const { inquiry, sealed, failure } = await openPending(outbox, keys, entry);
    if (inquiry && (await outbox.reseal(entry.id, sealed.keyId, seal(first, entry.id, inquiry))))
      resealed += 1;
    // One that was delivered meanwhile no longer needs a key.
    if (failure !== null && (await outbox.read(entry.id))) failures.push(failure);
  }
  const inUse = new Set((await outbox.list()).flatMap(({ keyId }) => keyId ?? []));
  inUse.delete(first.id);
  return { resealed, failures, stillNeeded: [...inUse].sort() };
}
