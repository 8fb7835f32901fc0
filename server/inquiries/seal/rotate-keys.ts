import type { Key } from '#lib/settings/keys.ts';
import { openPending } from '../outbox/open-pending.ts';
import type { Outbox } from '../outbox/outbox.ts';
import { seal } from './seal.ts';

/** How a change of keys went: how many inquiries were sealed anew, why others could not be, and which older keys are still needed. */
export type Rotation = { resealed: number; faults: string[]; stillNeeded: string[] };

/**
 * Seals everything that waits anew with the first key. Each inquiry is changed by itself, and only where nobody changed it meanwhile:
 * it may be stopped, run again, and run beside a server that knows all the keys.
 */
export async function rotateKeys(outbox: Outbox, keys: readonly [Key, ...Key[]]): Promise<Rotation> {
  const [first] = keys;
  const faults: string[] = [];
  let resealed = 0;
  for (const entry of await outbox.list()) {
    if (entry.keyId === null || entry.keyId === first.id) continue;
    const { inquiry, sealed, why } = await openPending(outbox, keys, entry);
    if (inquiry && (await outbox.reseal(entry.id, sealed.keyId, seal(first, entry.id, inquiry))))
      resealed += 1;
    // One that was delivered meanwhile needs no key any more.
    if (why !== null && (await outbox.read(entry.id))) faults.push(why);
  }
  const inUse = new Set((await outbox.list()).flatMap(({ keyId }) => keyId ?? []));
  inUse.delete(first.id);
  return { resealed, faults, stillNeeded: [...inUse].sort() };
}
