import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A copy of the project while it is being edited: where it is served, and its folder. */
export type EditedSite = { url: string; root: string; stop: () => Promise<void> };

const ROOT = join(import.meta.dirname, '../..');
const LEFT_OUT = ['.git', '.next', 'docs', 'node_modules', 'shots', 'test-results', 'tests'];
const START_WITHIN_MS = 120_000;

/** Serves a copy of the project with `next dev`, so that tests may change its content. Whoever starts it stops it. */
export async function serveDev(): Promise<EditedSite> {
  const root = mkdtempSync(join(tmpdir(), 'staff-'));
  for (const name of readdirSync(ROOT)) {
    if (!LEFT_OUT.includes(name)) cpSync(join(ROOT, name), join(root, name), { recursive: true });
  }
  copyPackages(root);
  const port = await freePort();
  // A group of its own, because it starts programs that must end with it.
  const server = spawn(
    process.execPath,
    ['node_modules/next/dist/bin/next', 'dev', '-H', '127.0.0.1', '-p', `${port}`],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const stop = async () => {
    if (server.pid !== undefined && server.exitCode === null) process.kill(-server.pid, 'SIGTERM');
    await ended;
    rmSync(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  let output = '';
  const ready = new Promise<boolean>((resolve) => {
    const read = (chunk: Buffer) => {
      output += chunk;
      if (output.includes('Ready in')) resolve(true);
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.once('exit', () => resolve(false));
    setTimeout(() => resolve(false), START_WITHIN_MS).unref();
  });
  if (await ready) return { url: `http://127.0.0.1:${port}`, root, stop };
  await stop();
  throw new Error(`The site could not be served for editing:\n${output}`);
}

// Turbopack reads nothing outside of its root, so that a link to the folder would not do. Hard links take no room.
function copyPackages(root: string): void {
  const [from, to] = [join(ROOT, 'node_modules'), join(root, 'node_modules')];
  try {
    execFileSync('cp', ['-al', from, to], { stdio: 'ignore' });
  } catch {
    rmSync(to, { recursive: true, force: true });
    cpSync(from, to, { recursive: true, verbatimSymlinks: true });
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
