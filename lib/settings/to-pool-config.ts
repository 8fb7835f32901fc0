import type { PoolConfig } from 'pg';
import { isLoopbackHost } from '../http/is-loopback-host.ts';

const UNCHECKED = ['disable', 'allow', 'prefer', 'no-verify'];

/**
 * How to connect to the PostgreSQL database of an address such as `postgres://name:password@db.example.org/site`. The connection is
 * encrypted, and the certificate checked together with its name, unless the server is this machine: a loopback address, or the folder of a
 * Unix socket (`postgres://name@localhost/site?host=/run/postgresql`). Throws where the address asks for less, or has a parameter that is not
 * supported; the message does not repeat the address, which holds a password.
 */
export function toPoolConfig(databaseUrl: string): PoolConfig {
  // The error of `new URL` would repeat the address.
  if (!URL.canParse(databaseUrl)) throw new Error('DATABASE_URL is not an address.');
  const url = new URL(databaseUrl);
  for (const name of url.searchParams.keys()) {
    if (name === 'host' || name === 'sslmode' || name === 'channel_binding') continue;
    throw new Error(`DATABASE_URL has the parameter "${name}", which is not supported. Remove it.`);
  }
  const folder = url.searchParams.get('host');
  if (folder !== null && !folder.startsWith('/')) {
    throw new Error(
      'DATABASE_URL has the parameter "host", which may only name the folder of a Unix socket. Write the name of a server before the path.',
    );
  }
  const host = folder ?? (url.hostname.replace(/^\[(.*)\]$/, '$1') || 'localhost');
  const isHere = folder !== null || host === 'localhost' || isLoopbackHost(url.hostname);
  const mode = url.searchParams.get('sslmode');
  if (!isHere && mode !== null && UNCHECKED.includes(mode)) {
    throw new Error(
      `DATABASE_URL has sslmode=${mode}. A connection to another machine is always encrypted, and its certificate checked: remove sslmode.`,
    );
  }
  return {
    host,
    port: Number(url.port) || 5432,
    database: decodeURIComponent(url.pathname.slice(1)) || undefined,
    user: decodeURIComponent(url.username) || undefined,
    password: decodeURIComponent(url.password) || undefined,
    ssl: isHere ? false : { rejectUnauthorized: true, minVersion: 'TLSv1.2' },
    application_name: 'inquiries',
    max: 4,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    // For a server that is connected and does not respond; the server's own limit is shorter.
    query_timeout: 12_000,
    idleTimeoutMillis: 30_000,
  };
}
