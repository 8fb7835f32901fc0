import { join } from 'node:path';
import { outcomeOf } from '#lib/inquiry/totals/outcome-of.ts';
import { toWeekTotals } from '#lib/inquiry/totals/to-week-totals.ts';
import type { Sealed } from '../seal/seal.ts';
import {
  type Backlog,
  type CountedRow,
  type Entry,
  type Forgotten,
  type Leased,
  LONGEST_BACK_OFF,
  leaseLimitOf,
  type Outbox,
  toOutcomeCount,
} from './outbox.ts';
import { openSqliteFile, type SqliteFile } from './sqlite-file.ts';

// Contents have a table of their own, so that a lease does not rewrite them.
const SCHEMA = {
  version: 1,
  sql: `
    CREATE TABLE inquiries (
      id TEXT PRIMARY KEY,
      state TEXT NOT NULL CHECK (state IN ('pending', 'delivering', 'delivered')),
      owner TEXT,
      created_at INTEGER NOT NULL,
      due_at INTEGER NOT NULL,
      attempts INTEGER NOT NULL,
      delivered_at INTEGER
    ) STRICT;
    CREATE INDEX inquiries_due ON inquiries (due_at) WHERE state <> 'delivered';
    CREATE TABLE contents (
      id TEXT PRIMARY KEY,
      key_id TEXT NOT NULL,
      content BLOB NOT NULL
    ) STRICT`,
  // Weeks and numbers, and nothing else. `within` is in minutes, and 0 of what was never delivered.
  added: `
    CREATE TABLE IF NOT EXISTS inquiry_totals (
      week TEXT NOT NULL,
      within INTEGER NOT NULL,
      count INTEGER NOT NULL,
      PRIMARY KEY (week, within)
    ) STRICT`,
};

const DELIVERED = `state = 'delivered'`;
const WAITING = `state <> 'delivered'`;

/** The file of the outbox in a folder. */
export function outboxFileIn(dataDir: string): string {
  return join(dataDir, 'inquiries.db');
}

/**
 * Opens the outbox in the file `inquiries.db` of a folder, which is created where it is missing. Deleted content is overwritten, and removed
 * from the write-ahead log too, at the latest a few seconds after other processes have stopped reading. Rejects with an `OutboxError` where
 * the folder cannot be written, or the file is not a database or has a newer format.
 */
export async function openSqliteOutbox(dataDir: string): Promise<Outbox> {
  const file = await openSqliteFile(outboxFileIn(dataDir), SCHEMA);
  const one = async <Row>(rows: Promise<Row[]>) => (await rows)[0] ?? null;
  const outcomesOf = async (condition: string, value: string | number): Promise<Forgotten[]> => {
    const rows = await file.rowsOf<{ id: string; createdAt: number; deliveredAt: number | null }>(
      `SELECT id, created_at AS createdAt, delivered_at AS deliveredAt FROM inquiries WHERE ${condition}`,
      value,
    );
    return rows.map(({ id, createdAt, deliveredAt }) => ({ id, ...outcomeOf(createdAt, deliveredAt) }));
  };

  return {
    async add(inquiry) {
      // Only where something is added: what was added before can still be delivered.
      file.requireInPlace();
      await file.change(...additionOf(inquiry));
    },

    async tryToAdd(inquiry) {
      file.requireInPlace();
      const { id } = inquiry;
      await file.change(
        ...additionOf(inquiry),
        ['DELETE FROM contents WHERE id = ?', id],
        ['DELETE FROM inquiries WHERE id = ?', id],
      );
      // Otherwise it may have taken the last room of the disk, and the log keeps it.
      file.requireWipe();
    },

    lease: (owner, now, until, { retryAfter = LONGEST_BACK_OFF, heldFor = 0, newestFirst = false } = {}) =>
      one(
        file.changeAndRead<Leased>(
          `UPDATE inquiries SET state = 'delivering', owner = ?, due_at = ?, attempts = attempts + 1
           WHERE id = (
             SELECT id FROM inquiries
             WHERE state <> 'delivered' AND (
               due_at <= ? OR due_at > CASE
                 WHEN state = 'delivering' THEN ?
                 ELSE ? + max(?, CASE attempts WHEN 0 THEN 0 ELSE min(?, ? * (1 << min(attempts - 1, 30))) END)
               END
             )
             ORDER BY created_at ${newestFirst ? 'DESC' : 'ASC'}, id LIMIT 1
           )
           RETURNING id, created_at AS createdAt, attempts,
             (SELECT key_id FROM contents WHERE contents.id = inquiries.id) AS keyId,
             (SELECT content FROM contents WHERE contents.id = inquiries.id) AS content`,
          owner,
          until,
          now,
          leaseLimitOf(now, until),
          now,
          heldFor,
          LONGEST_BACK_OFF,
          retryAfter,
        ),
      ),

    async settle(id, deliveredAt) {
      await file.change(
        [
          `UPDATE inquiries SET state = 'delivered', owner = NULL, delivered_at = ? WHERE id = ? AND state <> 'delivered'`,
          deliveredAt,
          id,
        ],
        ['DELETE FROM contents WHERE id = ?', id],
      );
      file.wipe();
    },

    async postpone(id, owner, dueAt) {
      await file.change([
        `UPDATE inquiries SET state = 'pending', owner = NULL, due_at = ? WHERE id = ? AND owner = ? AND state = 'delivering'`,
        dueAt,
        id,
        owner,
      ]);
    },

    release: (owner, dueAt) =>
      first(
        file.change([
          `UPDATE inquiries SET state = 'pending', owner = NULL, due_at = ? WHERE owner = ? AND state = 'delivering'`,
          dueAt,
          owner,
        ]),
      ),

    async nextDueAt() {
      const rows = await file.rowsOf<{ at: number | null }>(
        `SELECT min(due_at) AS at FROM inquiries WHERE state <> 'delivered'`,
      );
      return rows[0]?.at ?? null;
    },

    async backlog() {
      const rows = await file.rowsOf<Backlog>(
        `SELECT count(*) AS pending, min(created_at) AS oldestAt FROM inquiries WHERE state <> 'delivered'`,
      );
      return { pending: rows[0]?.pending ?? 0, oldestAt: rows[0]?.oldestAt ?? null };
    },

    list: () =>
      file.rowsOf<Entry>(
        `SELECT id, state, created_at AS createdAt, due_at AS dueAt, attempts, delivered_at AS deliveredAt, key_id AS keyId
         FROM inquiries LEFT JOIN contents USING (id) ORDER BY created_at, id`,
      ),

    read: (id) => one(file.rowsOf<Sealed>('SELECT key_id AS keyId, content FROM contents WHERE id = ?', id)),

    async reseal(id, oldKeyId, { keyId, content }) {
      const changed = await first(
        file.change([
          'UPDATE contents SET key_id = ?, content = ? WHERE id = ? AND key_id = ?',
          keyId,
          content,
          id,
          oldKeyId,
        ]),
      );
      file.wipe();
      return changed > 0;
    },

    hasten: (now) =>
      first(
        file.change([
          `UPDATE inquiries SET due_at = min(due_at, ?)
           WHERE state = 'pending' OR (state = 'delivering' AND due_at <= ?)`,
          now,
          now,
        ]),
      ),

    async hold(until) {
      await file.change([`UPDATE inquiries SET due_at = max(due_at, ?) WHERE state = 'pending'`, until]);
    },

    async discard(id) {
      const outcomes = await outcomesOf(`id = ? AND ${WAITING}`, id);
      const [, discarded = 0] = await file.change(...forgettingOf(outcomes, WAITING), [
        'DELETE FROM contents WHERE id = ? AND NOT EXISTS (SELECT 1 FROM inquiries WHERE inquiries.id = contents.id)',
        id,
      ]);
      file.wipe();
      return discarded > 0;
    },

    async purge(deliveredBefore, firstWeek) {
      const outcomes = await outcomesOf(`${DELIVERED} AND delivered_at < ?`, deliveredBefore);
      const [, purged = 0] = await file.change(...forgettingOf(outcomes, DELIVERED), [
        'DELETE FROM inquiry_totals WHERE week < ?',
        firstWeek,
      ]);
      return purged;
    },

    async totals() {
      // In one statement, so that nothing is seen in both, or in neither.
      const rows = await file.rowsOf<CountedRow>(
        `SELECT week, within, count, NULL AS createdAt, NULL AS deliveredAt FROM inquiry_totals
         UNION ALL SELECT NULL, NULL, 1, created_at, delivered_at FROM inquiries`,
      );
      return toWeekTotals(rows.map(toOutcomeCount));
    },

    close: () => file.close(),
  };
}

/** Counts entries in the totals, and deletes them: those alone that are still there, as another process may do the same. */
function forgettingOf(outcomes: readonly Forgotten[], condition: string): Parameters<SqliteFile['change']> {
  const known = JSON.stringify(outcomes);
  return [
    [
      `INSERT INTO inquiry_totals (week, within, count)
       SELECT value ->> 'week', value ->> 'within', count(*)
       FROM json_each(?) JOIN inquiries ON inquiries.id = value ->> 'id' AND ${condition}
       WHERE true GROUP BY 1, 2
       ON CONFLICT (week, within) DO UPDATE SET count = count + excluded.count`,
      known,
    ],
    [`DELETE FROM inquiries WHERE id IN (SELECT value ->> 'id' FROM json_each(?)) AND ${condition}`, known],
  ];
}

type Addition = Parameters<Outbox['add']>[0];

function additionOf({ id, createdAt, keyId, content }: Addition): Parameters<SqliteFile['change']> {
  return [
    [
      `INSERT INTO inquiries (id, state, created_at, due_at, attempts) VALUES (?, 'pending', ?, ?, 0)`,
      id,
      createdAt,
      createdAt,
    ],
    ['INSERT INTO contents (id, key_id, content) VALUES (?, ?, ?)', id, keyId, content],
  ];
}

async function first(counts: Promise<number[]>): Promise<number> {
  return (await counts)[0] ?? 0;
}
