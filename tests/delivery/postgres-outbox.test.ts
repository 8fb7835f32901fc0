import { randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import { Client, Pool, type PoolConfig } from 'pg';
import { generate } from 'selfsigned';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toPoolConfig } from '#lib/settings/to-pool-config.ts';
import { openPostgresOutbox } from '#server/inquiries/outbox/postgres-outbox.ts';
import { startPostgres, WITHOUT_POSTGRES } from '#tests/servers/postgres.ts';
import { testOutbox } from '../unit/server/inquiries/outbox-contract.ts';
import { sealedOf } from '../unit/server/inquiries/sealed-of.ts';

const postgres = await startPostgres();

afterAll(() => postgres?.stop());

if (!postgres) test.skip(`PostgreSQL is ${WITHOUT_POSTGRES}`);

describe.runIf(postgres)('PostgreSQL', () => {
  const server = postgres as NonNullable<typeof postgres>;

  /** The address of a new database. */
  async function newDatabase(): Promise<string> {
    const name = `test_${randomUUID().replaceAll('-', '')}`;
    await ask(server.url, `CREATE DATABASE ${name}`);
    return Object.assign(new URL(server.url), { pathname: `/${name}` }).href;
  }

  async function ask(url: string, sql: string) {
    const client = new Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query(sql);
    await client.end();
    return rows;
  }

  testOutbox(async () => ({ dataDir: '', databaseUrl: await newDatabase() }));

  test('several connections may create the table at once', async () => {
    const url = await newDatabase();
    const outboxes = await Promise.all([1, 2, 3, 4].map(() => openPostgresOutbox(url)));
    await Promise.all(
      outboxes.map((outbox, at) => outbox.add({ id: `${at}`, createdAt: at, ...sealedOf('a') })),
    );
    expect(await outboxes[0]?.list()).toHaveLength(4);
    await Promise.all(outboxes.map((outbox) => outbox.close()));
  });

  test('the row of a delivered inquiry holds nothing of it', async () => {
    const url = await newDatabase();
    const outbox = await openPostgresOutbox(url);
    await outbox.add({ id: 'a', createdAt: 1, ...sealedOf('a') });
    await outbox.settle('a', 2);
    expect(await ask(url, 'SELECT id, state, owner, key_id, content FROM inquiries')).toEqual([
      { id: 'a', state: 'delivered', owner: null, key_id: null, content: null },
    ]);
    await outbox.close();
  });

  test('a database of before there were totals is counted from what it has, and they keep a week and numbers', async () => {
    const url = await newDatabase();
    const before = await openPostgresOutbox(url);
    for (const id of ['waits', 'delivered']) await before.add({ id, createdAt: 1, ...sealedOf(id) });
    await before.settle('delivered', 70_000);
    await before.close();
    await ask(url, 'DROP TABLE inquiry_totals');
    const outbox = await openPostgresOutbox(url);
    await outbox.purge(80_000, '');
    await outbox.discard('waits');
    expect(await outbox.totals()).toEqual([{ week: '1970-W01', received: 2, delivered: 1, median: 5 }]);
    await outbox.close();
    expect(await ask(url, 'SELECT * FROM inquiry_totals ORDER BY within')).toEqual([
      { week: '1970-W01', within: 0, count: 1 },
      { week: '1970-W01', within: 5, count: 1 },
    ]);
    expect(await ask(url, 'SELECT * FROM inquiries')).toEqual([]);
  });

  test('an added inquiry is on the disk, even if the server is configured to be faster', async () => {
    const url = await newDatabase();
    await ask(url, `ALTER DATABASE ${new URL(url).pathname.slice(1)} SET synchronous_commit = off`);
    await ask(
      url,
      `CREATE TABLE seen (value text);
       CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS
         $$ BEGIN INSERT INTO seen VALUES (current_setting('synchronous_commit')); RETURN NEW; END $$`,
    );
    const outbox = await openPostgresOutbox(url);
    await outbox.list();
    await ask(url, 'CREATE TRIGGER note BEFORE INSERT ON inquiries FOR EACH ROW EXECUTE FUNCTION note()');
    await outbox.add({ id: 'a', createdAt: 1, ...sealedOf('a') });
    expect(await ask(url, 'SELECT value FROM seen')).toEqual([{ value: 'on' }]);
    await outbox.close();
  });

  test('calls reject while the server is away, and work again once it is back', async () => {
    const url = await newDatabase();
    const outbox = await openPostgresOutbox(url);
    await outbox.add({ id: 'before', createdAt: 1, ...sealedOf('a') });
    await server.stopServer();
    const openedMeanwhile = await openPostgresOutbox(url);
    await expect(openedMeanwhile.list()).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await expect(outbox.add({ id: 'meanwhile', createdAt: 2, ...sealedOf('a') })).rejects.toThrow(
      /^The database at 127\.0\.0\.1:\d+ /,
    );
    await expect(outbox.backlog()).rejects.toThrow(
      /^The database at 127\.0\.0\.1:\d+ cannot be reached: connect ECONNREFUSED 127\.0\.0\.1:\d+\. Check that it is running, and that DATABASE_URL is right\.$/,
    );
    await server.startAgain();
    await outbox.add({ id: 'after', createdAt: 3, ...sealedOf('a') });
    expect((await openedMeanwhile.list()).map(({ id }) => id)).toEqual(['before', 'after']);
    await Promise.all([outbox.close(), openedMeanwhile.close()]);
  });

  test('of a database that may only be read, what is tried is refused as what is added', async () => {
    const url = await newDatabase();
    const before = await openPostgresOutbox(url);
    const inquiry = { id: `a'b`, createdAt: 1, ...sealedOf('a', 5_148, `key'1`) };
    await before.tryToAdd(inquiry);
    await before.close();
    await ask(url, `ALTER DATABASE ${new URL(url).pathname.slice(1)} SET default_transaction_read_only = on`);
    const outbox = await openPostgresOutbox(url);
    const refusal = { code: '25006', problem: 'The database in which inquiries wait takes none.' };
    await expect(outbox.tryToAdd(inquiry)).rejects.toMatchObject(refusal);
    await expect(outbox.add(inquiry)).rejects.toMatchObject(refusal);
    await outbox.close();
  });

  test('what is tried is on the disk before it counts', async () => {
    const url = await newDatabase();
    const outbox = await openPostgresOutbox(url);
    await outbox.list();
    const written = async () => (await ask(url, 'SELECT pg_current_wal_flush_lsn() AS at'))[0].at;
    await ask(
      url,
      `CREATE TABLE seen (value text);
       CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS
         $$ BEGIN INSERT INTO seen VALUES (TG_OP); RETURN NULL; END $$;
       CREATE TRIGGER note AFTER INSERT OR DELETE ON inquiries FOR EACH ROW EXECUTE FUNCTION note()`,
    );
    const before = await written();
    await outbox.tryToAdd({ id: 'a', createdAt: 1, ...sealedOf('a') });
    expect(await written()).not.toBe(before);
    expect(await ask(url, 'SELECT value FROM seen')).toEqual([{ value: 'INSERT' }, { value: 'DELETE' }]);
    await outbox.close();
  });

  test('a wrong password is reported without it', async () => {
    const url = Object.assign(new URL(await newDatabase()), { password: 'wrong-canary' }).href;
    const outbox = await openPostgresOutbox(url);
    const error = await outbox.list().then(
      () => null,
      (reason: Error) => reason,
    );
    expect(error?.message.replace(/:\d+/, ':<port>')).toMatchInlineSnapshot(
      `"The database at 127.0.0.1:<port> returned an error: password authentication failed for user "site" (28P01)."`,
    );
    expect(JSON.stringify([error, error?.stack, error?.cause])).not.toContain('canary');
    await outbox.close();
  });
});

test('a server that accepts connections and says nothing is given up', async () => {
  const silent = createServer((socket) => socket.resume().on('error', () => {}));
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const { port } = silent.address() as { port: number };
  const outbox = await openPostgresOutbox(`postgres://site:secret@127.0.0.1:${port}/site`);
  await expect(outbox.backlog()).rejects.toThrow('cannot be reached');
  await outbox.close();
  await new Promise<void>((resolve) => silent.close(() => resolve()));
});

/** The outcome of a connection with the options for another machine, although it leads to this one. */
async function outcomeOf(server: typeof postgres, host: string, ca?: string): Promise<string> {
  const there = Object.assign(new URL(server?.url ?? ''), { hostname: 'db.example.org' }).href;
  const config = toPoolConfig(there);
  const pool = new Pool({ ...config, host, ssl: { ...(config.ssl as object), ca } } satisfies PoolConfig);
  try {
    const { rows } = await pool.query('SELECT ssl, version FROM pg_stat_ssl WHERE pid = pg_backend_pid()');
    return JSON.stringify(rows[0]);
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  } finally {
    await pool.end();
  }
}

describe.runIf(postgres)('PostgreSQL on another machine', () => {
  let encrypted: typeof postgres = null;
  let cert = '';

  beforeAll(async () => {
    const made = await generate([{ name: 'commonName', value: 'localhost' }], {
      algorithm: 'sha256',
      extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
    });
    cert = made.cert;
    encrypted = await startPostgres({ cert, key: made.private });
  }, 60_000);

  afterAll(() => encrypted?.stop());

  test('is accepted with a certificate of a known authority for its name', async () => {
    expect(await outcomeOf(encrypted, 'localhost', cert)).toBe('{"ssl":true,"version":"TLSv1.3"}');
  });

  test('is refused with a certificate of an unknown authority', async () => {
    expect(await outcomeOf(encrypted, 'localhost')).toBe('DEPTH_ZERO_SELF_SIGNED_CERT');
  });

  test('is refused with a certificate for another name', async () => {
    expect(await outcomeOf(encrypted, '127.0.0.1', cert)).toBe('ERR_TLS_CERT_ALTNAME_INVALID');
  });

  test('is refused without encryption', async () => {
    expect(await outcomeOf(postgres, 'localhost', cert)).toBe(
      'Error: The server does not support SSL connections',
    );
  });
});
