import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Served = {
  url: string;
  pid: number;
  /** All that it has said so far. */
  said: () => string;
  stop: () => Promise<void>;
  /** Ends it as a power cut does. */
  kill: () => Promise<void>;
};

/** A served site, and the folder in which it keeps inquiries. */
export type ServedSite = Served & { dataDir: string };

type Environment = Record<string, string>;

const ROOT = join(import.meta.dirname, '..');
const START_WITHIN_MS = 120_000;

/**
 * Serves the finished build on a free port of the loopback address. Whoever starts it stops it. Inquiries are kept in a folder of
 * its own, which goes when it stops, or in the one that `DATA_DIR` names.
 */
export async function serveSite(environment: Environment = {}): Promise<ServedSite> {
  const own = environment.DATA_DIR === undefined ? mkdtempSync(join(tmpdir(), 'data-')) : null;
  const dataDir = own ?? (environment.DATA_DIR as string);
  const forget = () => own && rmSync(own, { recursive: true, force: true });
  try {
    const served = await serve('scripts/serve.ts', ROOT, { ...environment, DATA_DIR: dataDir });
    return { ...served, dataDir, stop: () => served.stop().finally(forget) };
  } catch (error) {
    forget();
    throw error;
  }
}

/** Runs a script that serves something on a free port, `args` being its own, and waits until it says where. */
export async function serve(
  script: string,
  root: string,
  environment: Environment = {},
  args: readonly string[] = [],
): Promise<Served> {
  const server = spawn(process.execPath, [script, ...args], {
    cwd: root,
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  let output = '';
  const port = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => fail('It said nothing in time'), START_WITHIN_MS);
    const fail = (why: string) => {
      clearTimeout(timer);
      server.kill();
      reject(new Error(`The site could not be served. ${why}:\n${output}`));
    };
    const read = (chunk: Buffer) => {
      output += chunk;
      const found = /http:\/\/(?:localhost|127\.0\.0\.1):(\d+)[/\s]/.exec(output)?.[1];
      if (!found) return;
      clearTimeout(timer);
      resolve(found);
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.once('exit', (code) => fail(`It ended with ${code}`));
  });
  const end = async (signal: NodeJS.Signals) => {
    server.kill(signal);
    await ended;
  };
  return {
    url: `http://127.0.0.1:${port}`,
    pid: server.pid as number,
    said: () => output,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}
