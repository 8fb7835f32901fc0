import type { Entry, Leased, Outbox } from '#server/inquiries/outbox/outbox.ts';
import type { Sealed } from '#server/inquiries/seal/seal.ts';

type Row = Entry & { content: Uint8Array | null; owner: string | null };

/** An outbox in memory, for tests of what uses one. `fail` says which calls cannot be carried out now. */
export type MemoryOutbox = Outbox & {
  rows: Map<string, Row>;
  calls: string[];
  fail: (call: string) => Error | null;
};

/** Makes an outbox in memory that keeps the promises of a real one. */
export function makeMemoryOutbox(): MemoryOutbox {
  const rows = new Map<string, Row>();
  const waiting = () => [...rows.values()].filter(({ state }) => state !== 'delivered');
  const held = (id: string, owner: string) => {
    const row = rows.get(id);
    return row?.state === 'delivering' && row.owner === owner ? row : null;
  };
  const toSealed = ({ keyId, content }: Row): Sealed | null => (keyId && content ? { keyId, content } : null);

  const outbox: Outbox = {
    async add({ id, createdAt, keyId, content }) {
      const row = {
        state: 'pending' as const,
        dueAt: createdAt,
        attempts: 0,
        deliveredAt: null,
        owner: null,
      };
      rows.set(id, { id, createdAt, keyId, content, ...row });
    },
    async lease(owner, now, until): Promise<Leased | null> {
      const [row] = waiting()
        .filter(({ dueAt }) => dueAt <= now)
        .sort((a, b) => a.dueAt - b.dueAt);
      const sealed = row && toSealed(row);
      if (!row || !sealed) return null;
      Object.assign(row, { state: 'delivering', owner, dueAt: until, attempts: row.attempts + 1 });
      return { ...sealed, id: row.id, createdAt: row.createdAt, attempts: row.attempts };
    },
    async settle(id, deliveredAt) {
      const row = rows.get(id);
      if (row) Object.assign(row, { state: 'delivered', deliveredAt, keyId: null, content: null });
    },
    async postpone(id, owner, dueAt) {
      Object.assign(held(id, owner) ?? {}, { state: 'pending', dueAt });
    },
    async release(owner, dueAt) {
      const mine = waiting().filter(({ id }) => held(id, owner));
      for (const row of mine) Object.assign(row, { state: 'pending', dueAt });
      return mine.length;
    },
    async nextDueAt() {
      const times = waiting().map(({ dueAt }) => dueAt);
      return times.length === 0 ? null : Math.min(...times);
    },
    async backlog() {
      const times = waiting().map(({ createdAt }) => createdAt);
      return { pending: times.length, oldestAt: times.length === 0 ? null : Math.min(...times) };
    },
    async list() {
      return [...rows.values()];
    },
    async read(id) {
      const row = rows.get(id);
      return row ? toSealed(row) : null;
    },
    async reseal(id, oldKeyId, sealed) {
      const row = rows.get(id);
      if (row?.keyId !== oldKeyId) return false;
      Object.assign(row, sealed);
      return true;
    },
    async hasten(now) {
      const pending = waiting().filter(({ state }) => state === 'pending');
      for (const row of pending) row.dueAt = now;
      return pending.length;
    },
    async discard(id) {
      return rows.delete(id);
    },
    async purge(deliveredBefore) {
      const old = [...rows.values()].filter(
        ({ deliveredAt }) => deliveredAt !== null && deliveredAt < deliveredBefore,
      );
      for (const { id } of old) rows.delete(id);
      return old.length;
    },
    async close() {},
  };

  const made: MemoryOutbox = { ...outbox, rows, calls: [], fail: () => null };
  for (const call of Object.keys(outbox) as (keyof Outbox)[]) {
    const carryOut = outbox[call] as (...words: never[]) => Promise<unknown>;
    Object.assign(made, {
      async [call](...words: never[]) {
        made.calls.push(call);
        const error = made.fail(call);
        if (error) throw error;
        return await carryOut(...words);
      },
    });
  }
  return made;
}
