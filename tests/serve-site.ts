import { spawn } from 'node:child_process';
import { join } from 'node:path';

export type ServedSite = { url: string; stop: () => Promise<void> };

const ROOT = join(import.meta.dirname, '..');
const START_WITHIN_MS = 30_000;

/** Serves the finished build on a free port of the loopback address. Whoever starts it stops it. */
export function serveSite(): Promise<ServedSite> {
  return serve('scripts/serve.ts', ROOT);
}

/** Runs a script of the project that serves something on a free port, and waits until it says where. */
export async function serve(script: string, root: string): Promise<ServedSite> {
  const server = spawn(process.execPath, [script], {
    cwd: root,
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0' },
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
      const found = /http:\/\/(?:localhost|127\.0\.0\.1):(\d+)\//.exec(output)?.[1];
      if (!found) return;
      clearTimeout(timer);
      resolve(found);
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.once('exit', (code) => fail(`It ended with ${code}`));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      server.kill('SIGTERM');
      await ended;
    },
  };
}
