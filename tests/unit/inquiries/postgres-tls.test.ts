import { Pool, type PoolConfig } from 'pg';
import { generate } from 'selfsigned';
import { afterAll, describe, expect, test } from 'vitest';
import { toPoolConfig } from '#lib/inquiries/to-pool-config.ts';
import { startPostgres, WITHOUT_POSTGRES } from '#tests/postgres.ts';

const { cert, private: key } = await generate([{ name: 'commonName', value: 'localhost' }], {
  algorithm: 'sha256',
  extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
});
const encrypted = await startPostgres({ cert, key });
const plain = await startPostgres();

afterAll(async () => {
  await encrypted?.stop();
  await plain?.stop();
});

if (!encrypted) test.skip(`PostgreSQL over TLS is ${WITHOUT_POSTGRES}`);

/** What becomes of a connection that is made as to another machine, although it leads to this one. */
async function outcomeOf(server: typeof encrypted, host: string, ca?: string): Promise<string> {
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

describe.runIf(encrypted)('another machine', () => {
  test('is taken with a certificate of a known authority and its own name', async () => {
    expect(await outcomeOf(encrypted, 'localhost', cert)).toBe('{"ssl":true,"version":"TLSv1.3"}');
  });

  test('is refused with a certificate of an authority that nobody knows', async () => {
    expect(await outcomeOf(encrypted, 'localhost')).toBe('DEPTH_ZERO_SELF_SIGNED_CERT');
  });

  test('is refused with a certificate of another name', async () => {
    expect(await outcomeOf(encrypted, '127.0.0.1', cert)).toBe('ERR_TLS_CERT_ALTNAME_INVALID');
  });

  test('is refused where it does not encrypt', async () => {
    expect(await outcomeOf(plain, 'localhost', cert)).toBe(
      'Error: The server does not support SSL connections',
    );
  });
});
