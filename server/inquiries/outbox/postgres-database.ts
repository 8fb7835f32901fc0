import { DatabaseError, Pool, type QueryResultRow } from 'pg';
import { toPoolConfig } from '#lib/settings/to-pool-config.ts';
import { OutboxError } from './outbox.ts';

// What was acknowledged must be on the disk, even where the server is configured to be faster than that.
const SESSION = `
  SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off';
  SET statement_timeout = '10s';
  SET lock_timeout = '5s'`;

/** `disk_full` (https://www.postgresql.org/docs/15/errcodes-appendix.html). */
const DISK_FULL = '53100';

/** The limit of a whole call; those of the pool apply to each step. */
const CALL_LIMIT_MS = 20_000;

/** A database. Each call is one statement, and rejects with an `OutboxError` where it fails. */
export type PostgresDatabase = {
  query<Row extends QueryResultRow>(
    sql: string,
    values?: readonly unknown[],
  ): Promise<{ rows: Row[]; count: number }>;
  close(): Promise<void>;
};

/**
 * Makes a connection pool for a PostgreSQL database; `toPoolConfig` says which addresses it takes. It connects with the first call, and runs
 * `schema` then: one string of idempotent statements. Calls reject while the server is away, and work again once it is back.
 */
export function toPostgresDatabase(databaseUrl: string, schema: string): PostgresDatabase {
  const config = toPoolConfig(databaseUrl);
  const pool = new Pool({
    ...config,
    onConnect: async (client) => {
      await client.query(SESSION);
    },
  });
  // An idle connection broke. The pool opens another one, but without a listener the error would end the process.
  pool.on('error', () => {});

  const where = config.host?.startsWith('/') ? config.host : `${config.host}:${config.port}`;
  let hasSchema = false;
  let closing: Promise<void> | undefined;

  async function run<Row extends QueryResultRow>(sql: string, values: readonly unknown[]) {
    if (!hasSchema) await pool.query(schema);
    hasSchema = true;
    return pool.query<Row>(sql, [...values]);
  }

  return {
    async query<Row extends QueryResultRow>(sql: string, values: readonly unknown[] = []) {
      try {
        const { rows, rowCount } = await within(CALL_LIMIT_MS, run<Row>(sql, values));
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

async function within<Result>(limit: number, call: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no response within ${limit / 1000} seconds`)), limit);
  });
  try {
    return await Promise.race([call, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

/** Messages of the server may be quoted: they hold no value that was sent with a statement. */
function toPostgresError(error: unknown, where: string): OutboxError {
  const { code, message } = error as { code?: string; message?: string };
  if (error instanceof DatabaseError) {
    return new OutboxError(
      `The database at ${where} returned an error: ${message} (${code}).`,
      code === DISK_FULL
        ? 'The disk of the database in which inquiries wait is full.'
        : 'The database in which inquiries wait takes none.',
      code ?? 'unknown',
    );
  }
  // Where a name has several addresses that all fail, the error has a code and no message.
  return new OutboxError(
    `The database at ${where} cannot be reached: ${message || code}. Check that it is running, and that DATABASE_URL is right.`,
    'The database in which inquiries wait does not answer.',
    code ?? 'unreachable',
  );
}
