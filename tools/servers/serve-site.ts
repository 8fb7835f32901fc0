import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildsIn, currentBuild } from '#build/store/kept-builds.ts';
import { SERVER } from '#lib/build-note/build-note.ts';
import { describeEnd } from '#lib/processes/describe-end.ts';

export type Served = {
  url: string;
  pid: number;
  /** Everything that it has printed so far. */
  said: () => string;
  stop: () => Promise<void>;
  /** Ends it as a power failure would. */
  kill: () => Promise<void>;
};

/** A served site, and the folder in which it keeps inquiries. */
export type ServedSite = Served & { dataDir: string };

type Environment = Record<string, string>;

const ROOT = join(import.meta.dirname, '../..');
const START_WITHIN_MS = 120_000;

/**
 * Serves the current build on a free port of the loopback address; the caller stops it. Inquiries are kept in a folder of its own, which is
 * removed when it stops, or in the one that `DATA_DIR` names.
 */
export function serveSite(environment: Environment = {}): Promise<ServedSite> {
  return serveBuildIn(currentBuild(buildsIn(ROOT)), environment);
}

/** The same for the build in a folder. Its working folder is elsewhere, so that it reads no file of settings. */
export async function serveBuildIn(build: string, environment: Environment = {}): Promise<ServedSite> {
  const place = mkdtempSync(join(tmpdir(), 'served-'));
  const dataDir = environment.DATA_DIR ?? join(place, 'data');
  const forget = () => rmSync(place, { recursive: true, force: true });
  try {
    const served = await serve(join(build, SERVER), place, { ...environment, DATA_DIR: dataDir });
    // A killed server may be started again with the inquiries that it had, if those are kept elsewhere.
    const afterKill = environment.DATA_DIR === undefined ? () => {} : forget;
    return {
      ...served,
      dataDir,
      stop: () => served.stop().finally(forget),
      kill: () => served.kill().finally(afterKill),
    };
  } catch (error) {
    forget();
    throw error;
  }
}

/** Runs a script that serves something on a free port, with arguments of its own and by any Node, and waits until it says where. */
export async function serve(
  script: string,
  root: string,
  environment: Environment = {},
  args: readonly string[] = [],
  node = process.execPath,
): Promise<Served> {
  const server = spawn(node, [script, ...args], {
    cwd: root,
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  let output = '';
  const port = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => fail('It said nothing in time.'), START_WITHIN_MS);
    const fail = (why: string) => {
      clearTimeout(timer);
      server.kill();
      reject(new Error(`The site could not be served. ${why}\n${output}`));
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
    server.once('exit', (code, signal) => fail(describeEnd('It', { code, signal }) ?? 'It ended at once.'));
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
