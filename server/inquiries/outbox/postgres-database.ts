import { DatabaseError, Pool, type QueryResultRow } from 'pg';
import { toPoolConfig } from '#lib/settings/to-pool-config.ts';
import { OutboxError } from './outbox-error.ts';

// What was once acknowledged must be on the disk, even where the server was set up to be faster than that.
const SESSION = `
  SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off';
  SET statement_timeout = '10s';
  SET lock_timeout = '5s'`;

/** The limits of the pool are for each step; this one is for a whole call. */
const ANSWER_WITHIN_MS = 20_000;

/** A database. Each call is one statement, and rejects with an `OutboxError` where it cannot be carried out. */
export type PostgresDatabase = {
  ask<Row extends QueryResultRow>(
    sql: string,
    values?: readonly unknown[],
  ): Promise<{ rows: Row[]; count: number }>;
  close(): Promise<void>;
};

/**
 * A PostgreSQL database at an address as `toPoolConfig` takes it. Nothing is asked of it yet: `schema`, one string of statements that may
 * run again and again, is run before the first call. A server that is away makes calls reject, and they work again once it is back.
 */
export function toPostgresDatabase(databaseUrl: string, schema: string): PostgresDatabase {
  const config = toPoolConfig(databaseUrl);
  const pool = new Pool({
    ...config,
    onConnect: async (client) => {
      await client.query(SESSION);
    },
  });
  // A connection that breaks while nobody uses it: the pool makes another one. Unheard, it would end the process.
  pool.on('error', () => {});

  const where = config.host?.startsWith('/') ? config.host : `${config.host}:${config.port}`;
  let isMade = false;
  let closing: Promise<void> | undefined;

  async function query<Row extends QueryResultRow>(sql: string, values: readonly unknown[]) {
    if (!isMade) await pool.query(schema);
    isMade = true;
    return pool.query<Row>(sql, [...values]);
  }

  return {
    async ask<Row extends QueryResultRow>(sql: string, values: readonly unknown[] = []) {
      try {
        const { rows, rowCount } = await within(ANSWER_WITHIN_MS, () => query<Row>(sql, values));
        return { rows, count: rowCount ?? 0 };
      } catch (error) {
        throw toPostgresError(error, where);
      }
    },
    close() {
      closing ??= pool.end();
      return closing;
    },
  };
}

async function within<Result>(limit: number, run: () => Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`it did not answer in ${limit / 1000} seconds`)), limit);
  });
  try {
    return await Promise.race([run(), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The server's own words hold no value that was sent with a statement. */
function toPostgresError(error: unknown, where: string): OutboxError {
  const { code, message } = error as { code?: string; message?: string };
  if (error instanceof DatabaseError) {
    return new OutboxError(`The database at ${where} refused: ${message} (${code}).`, code ?? 'unknown');
  }
  // Several addresses of one name fail together, with a code and without words.
  return new OutboxError(
    `The database at ${where} cannot be reached: ${message || code}. See whether it runs, and whether DATABASE_URL names it.`,
    code ?? 'unreachable',
  );
}
