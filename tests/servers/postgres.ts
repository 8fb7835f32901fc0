import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { freePort } from '#tools/servers/free-port.ts';
import { installPackages, mayInstallPackages, runInstaller } from '#tools/servers/install-packages.ts';
import { hasEnded } from '#tools/servers/program-path.ts';

/** Why tests that need PostgreSQL are left out. */
export const WITHOUT_POSTGRES =
  'left out: no PostgreSQL is here, and none can be installed. Put initdb and postgres in the PATH';

/** A PostgreSQL server for tests, on a free port of the loopback address. Whoever starts it stops it. */
export type Postgres = {
  url: string;
  /** Where it keeps its files, gone after `stop`. */
  dataDir: string;
  /** Ends the server and keeps its data; `startAgain` lets it go on, at the same address. */
  stopServer(): Promise<void>;
  startAgain(): Promise<void>;
  stop(): Promise<void>;
};

const START_WITHIN_MS = 120_000;
const PASSWORD = 'the password of a test';
const LISTING = '/usr/lib/postgresql';

/**
 * Starts PostgreSQL 15 or newer with a new database, and installs it first where it is missing and that is possible. Null where it
 * cannot be had. `tls` names a certificate and its key, as PEM texts, with which the server then also answers.
 */
export async function startPostgres(tls?: { cert: string; key: string }): Promise<Postgres | null> {
  const programs = findOrInstall();
  if (!programs) return null;
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'));
  const account = accountOf();
  const give = (path: string) => account && chownSync(path, account.uid, account.gid);
  give(folder);
  const dataDir = join(folder, 'data');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, PASSWORD);
  give(passwordFile);
  execFileSync(
    join(programs, 'initdb'),
    [
      ['-D', dataDir, '-U', 'site', '--pwfile', passwordFile, '--auth=scram-sha-256'],
      ['--encoding=UTF8', '--locale=C', '--no-sync'],
    ].flat(),
    { ...account, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  for (const [name, text] of tls
    ? [['server.crt', tls.cert] as const, ['server.key', tls.key] as const]
    : []) {
    writeFileSync(join(dataDir, name), text, { mode: 0o600 });
    give(join(dataDir, name));
  }

  const port = await freePort();
  const url = `postgres://site:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/postgres`;
  const settings = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    `unix_socket_directories=${folder}`,
    // Processes are killed here, not machines.
    'fsync=off',
    `ssl=${tls ? 'on' : 'off'}`,
  ];
  let end: (() => Promise<void>) | undefined;

  async function startAgain(): Promise<void> {
    const words = ['-D', dataDir, ...settings.flatMap((setting) => ['-c', setting])];
    const server = spawn(join(programs as string, 'postgres'), words, {
      ...account,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    server.stderr.on('data', (chunk) => {
      said += chunk;
    });
    const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
    end = async () => {
      // Fast shutdown (https://www.postgresql.org/docs/15/server-shutdown.html).
      server.kill('SIGINT');
      await ended;
    };
    const until = Date.now() + START_WITHIN_MS;
    while (!(await answers(url))) {
      if (hasEnded(server) || Date.now() > until) {
        await end();
        throw new Error(`PostgreSQL did not start:\n${said}`);
      }
      await sleep(50);
    }
  }

  async function stopServer(): Promise<void> {
    await end?.();
    end = undefined;
  }

  async function stop(): Promise<void> {
    await stopServer();
    rmSync(folder, { recursive: true, force: true });
  }

  try {
    await startAgain();
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, dataDir, stopServer, startAgain, stop };
}

/** The folder of PostgreSQL's programs; null where there are none. */
function findPrograms(): string | null {
  const versions = existsSync(LISTING) ? readdirSync(LISTING).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    ...versions.map((version) => join(LISTING, version, 'bin')),
  ];
  return (
    folders.find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name)))) ?? null
  );
}

function findOrInstall(): string | null {
  const found = findPrograms();
  if (found || !mayInstallPackages()) return found;
  console.log('No PostgreSQL is here; installing it. This happens once.');
  try {
    installPackages('postgresql-common');
    // The package would make a database of its own, and start a server that no one asked for.
    const setting = ['/etc/postgresql-common/createcluster.conf', 'set', 'create_main_cluster', 'off'];
    runInstaller('pg_conftool', setting);
    installPackages('postgresql');
  } catch (error) {
    console.warn(error instanceof Error ? error.message : error);
  }
  return findPrograms();
}

/** The account to run the server with, where this process is root: PostgreSQL refuses to be run by root. */
function accountOf(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (flag: string) => {
    const { status, stdout } = spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' });
    return status === 0 ? Number(stdout) : null;
  };
  const [uid, gid] = [idOf('-u'), idOf('-g')];
  if (uid === null || gid === null) {
    throw new Error(
      'PostgreSQL is not run by root, and there is no account "postgres". Run the tests as another account.',
    );
  }
  return { uid, gid };
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}
