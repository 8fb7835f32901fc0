import { escapeLiteral } from 'pg';
import { outcomeOf } from '#lib/inquiry/totals/outcome-of.ts';
import { toWeekTotals } from '#lib/inquiry/totals/to-week-totals.ts';
import type { Sealed } from '../seal/seal.ts';
import {
  type CountedRow,
  type Entry,
  type Forgotten,
  type Leased,
  LONGEST_BACK_OFF,
  leaseLimitOf,
  type Outbox,
  toOutcomeCount,
} from './outbox.ts';
import { toPostgresDatabase } from './postgres-database.ts';

/** An arbitrary number, the same in every process, which locks the creation of the table. */
const LOCK = 7_264_203;

// A string of statements without values is one transaction.
const SCHEMA = `
  SELECT pg_advisory_xact_lock(${LOCK});
  CREATE TABLE IF NOT EXISTS inquiries (
    id text PRIMARY KEY,
    state text NOT NULL CHECK (state IN ('pending', 'delivering', 'delivered')),
    owner text,
    created_at bigint NOT NULL,
    due_at bigint NOT NULL,
    attempts integer NOT NULL,
    delivered_at bigint,
    key_id text,
    content bytea
  );
  CREATE INDEX IF NOT EXISTS inquiries_due ON inquiries (due_at) WHERE state <> 'delivered';
  CREATE TABLE IF NOT EXISTS inquiry_totals (
    week text NOT NULL,
    within integer NOT NULL,
    count integer NOT NULL,
    PRIMARY KEY (week, within)
  )`;

const DELIVERED = `state = 'delivered'`;
const WAITING = `state <> 'delivered'`;

/**
 * Opens the outbox in the tables `inquiries` and `inquiry_totals` of a PostgreSQL database, for a site on several machines. The first call
 * creates them where they are missing. Calls reject while the server is away, and work again once it is back. `toPoolConfig` says how the connection is
 * encrypted; your own certificate authority goes into `NODE_EXTRA_CA_CERTS`. PostgreSQL does not overwrite what is deleted: sealed bytes
 * stay in its files until it reuses their space.
 */
export async function openPostgresOutbox(databaseUrl: string): Promise<Outbox> {
  const { query, close } = toPostgresDatabase(databaseUrl, SCHEMA);

  /** Counts entries in the totals, and deletes them: those alone that are still there, as another process may do the same. */
  async function forget(condition: string, value: string | number, state: string): Promise<number> {
    const { rows: found } = await query<EntryTimes>(
      `SELECT id, created_at AS "createdAt", delivered_at AS "deliveredAt" FROM inquiries WHERE ${condition} AND ${state}`,
      [value],
    );
    const outcomes: Forgotten[] = found.map(({ id, createdAt, deliveredAt }) => ({
      id,
      ...outcomeOf(Number(createdAt), toTime(deliveredAt)),
    }));
    const { rows } = await query<{ count: number }>(
      `WITH gone AS (DELETE FROM inquiries WHERE id = ANY ($1::text[]) AND ${state} RETURNING id),
       counted AS (
         INSERT INTO inquiry_totals (week, within, count)
         SELECT week, within, count(*)
         FROM gone JOIN unnest($1::text[], $2::text[], $3::integer[]) AS known (id, week, within) USING (id)
         GROUP BY week, within ORDER BY week, within
         ON CONFLICT (week, within) DO UPDATE SET count = inquiry_totals.count + excluded.count
       )
       SELECT count(*)::integer AS count FROM gone`,
      [outcomes.map(({ id }) => id), outcomes.map(({ week }) => week), outcomes.map(({ within }) => within)],
    );
    return rows[0]?.count ?? 0;
  }

  return {
    async add({ id, createdAt, keyId, content }) {
      await query(
        `INSERT INTO inquiries (id, state, created_at, due_at, attempts, key_id, content)
         VALUES ($1, 'pending', $2, $2, 0, $3, $4)`,
        [id, createdAt, keyId, Buffer.from(content)],
      );
    },

    async tryToAdd({ id, createdAt, keyId, content }) {
      const row = [escapeLiteral(id), createdAt, createdAt, escapeLiteral(keyId)].map(String);
      const bytes = Buffer.from(content).toString('hex');
      // Without values, because only such a string may hold two statements, and is one transaction.
      await query(
        `INSERT INTO inquiries (id, created_at, due_at, key_id, state, attempts, content)
         VALUES (${row}, 'pending', 0, decode('${bytes}', 'hex'));
         DELETE FROM inquiries WHERE id = ${row[0]}`,
      );
    },

    async lease(owner, now, until, { retryAfter = LONGEST_BACK_OFF, heldFor = 0, newestFirst = false } = {}) {
      const { rows } = await query<Omit<Leased, 'createdAt'> & { createdAt: string }>(
        `UPDATE inquiries SET state = 'delivering', owner = $1, due_at = $2, attempts = attempts + 1
         WHERE id = (
           SELECT id FROM inquiries
           WHERE state <> 'delivered' AND (
             due_at <= $3 OR due_at > CASE
               WHEN state = 'delivering' THEN $4
               ELSE $3 + greatest($5, CASE attempts WHEN 0 THEN 0 ELSE least($6, $7 * (1::bigint << least(attempts - 1, 30))) END)
             END
           )
           ORDER BY created_at ${newestFirst ? 'DESC' : 'ASC'}, id LIMIT 1 FOR UPDATE SKIP LOCKED
         )
         RETURNING id, created_at AS "createdAt", attempts, key_id AS "keyId", content`,
        [owner, until, now, leaseLimitOf(now, until), heldFor, LONGEST_BACK_OFF, retryAfter].map(toWhole),
      );
      return rows[0] ? { ...rows[0], createdAt: Number(rows[0].createdAt) } : null;
    },

    async settle(id, deliveredAt) {
      await query(
        `UPDATE inquiries SET state = 'delivered', owner = NULL, delivered_at = $2, key_id = NULL, content = NULL
         WHERE id = $1 AND state <> 'delivered'`,
        [id, deliveredAt],
      );
    },

    async postpone(id, owner, dueAt) {
      await query(
        `UPDATE inquiries SET state = 'pending', owner = NULL, due_at = $3
         WHERE id = $1 AND owner = $2 AND state = 'delivering'`,
        [id, owner, dueAt],
      );
    },

    async release(owner, dueAt) {
      const { count } = await query(
        `UPDATE inquiries SET state = 'pending', owner = NULL, due_at = $2
         WHERE owner = $1 AND state = 'delivering'`,
        [owner, dueAt],
      );
      return count;
    },

    async nextDueAt() {
      const { rows } = await query<{ at: string | null }>(
        `SELECT min(due_at) AS at FROM inquiries WHERE state <> 'delivered'`,
      );
      return toTime(rows[0]?.at);
    },

    async backlog() {
      const { rows } = await query<{ pending: number; oldestAt: string | null }>(
        `SELECT count(*)::int AS pending, min(created_at) AS "oldestAt" FROM inquiries WHERE state <> 'delivered'`,
      );
      return { pending: rows[0]?.pending ?? 0, oldestAt: toTime(rows[0]?.oldestAt) };
    },

    async list() {
      const { rows } = await query<Entry>(
        `SELECT id, state, created_at AS "createdAt", due_at AS "dueAt", attempts, delivered_at AS "deliveredAt",
           key_id AS "keyId"
         FROM inquiries ORDER BY created_at, id COLLATE "C"`,
      );
      return rows.map((row) => ({
        ...row,
        createdAt: Number(row.createdAt),
        dueAt: Number(row.dueAt),
        deliveredAt: toTime(row.deliveredAt),
      }));
    },

    async read(id) {
      const { rows } = await query<Sealed>(
        'SELECT key_id AS "keyId", content FROM inquiries WHERE id = $1 AND content IS NOT NULL',
        [id],
      );
      return rows[0] ?? null;
    },

    async reseal(id, oldKeyId, { keyId, content }) {
      const { count } = await query(
        'UPDATE inquiries SET key_id = $3, content = $4 WHERE id = $1 AND key_id = $2',
        [id, oldKeyId, keyId, Buffer.from(content)],
      );
      return count > 0;
    },

    async hasten(now) {
      const { count } = await query(
        `UPDATE inquiries SET due_at = least(due_at, $1)
         WHERE state = 'pending' OR (state = 'delivering' AND due_at <= $1)`,
        [now],
      );
      return count;
    },

    async hold(until) {
      await query(`UPDATE inquiries SET due_at = greatest(due_at, $1) WHERE state = 'pending'`, [until]);
    },

    discard: async (id) => (await forget('id = $1', id, WAITING)) > 0,

    async purge(deliveredBefore, firstWeek) {
      const purged = await forget('delivered_at < $1', deliveredBefore, DELIVERED);
      await query('DELETE FROM inquiry_totals WHERE week < $1', [firstWeek]);
      return purged;
    },

    async totals() {
      // In one statement, so that nothing is seen in both, or in neither.
      const { rows } = await query<CountedRow>(
        `SELECT week, within, count, NULL::bigint AS "createdAt", NULL::bigint AS "deliveredAt" FROM inquiry_totals
         UNION ALL SELECT NULL, NULL, 1, created_at, delivered_at FROM inquiries`,
      );
      const counts = rows.map((row) =>
        toOutcomeCount(
          row.week === null
            ? { ...row, createdAt: Number(row.createdAt), deliveredAt: toTime(row.deliveredAt) }
            : row,
        ),
      );
      return toWeekTotals(counts);
    },

    close,
  };
}

/** A `bigint` comes as a string. */
type EntryTimes = { id: string; createdAt: string; deliveredAt: string | null };

/** PostgreSQL takes no fraction of a millisecond for a `bigint`. */
function toWhole<Value>(value: Value): Value | number {
  return typeof value === 'number' ? Math.ceil(value) : value;
}

/** A time from a `bigint`, which pg returns as a string. */
function toTime(value: string | number | null | undefined): number | null {
  return value === null || value === undefined ? null : Number(value);
}
