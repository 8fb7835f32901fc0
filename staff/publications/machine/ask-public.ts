import { existsSync, readFileSync } from 'node:fs';
import { type IncomingMessage, request as requestPlain } from 'node:http';
import { request } from 'node:https';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { PAGES } from '#lib/build-note/build-note.ts';
import { toFileName } from '#lib/build-note/to-file-name.ts';
import { keptBuild } from './machine-files.ts';

/** One answer takes no longer, and holds no more: what answers is a program that someone built. */
const TIMEOUT_MS = 5_000;
const MOST_BYTES = 16 * 1024 ** 2;
const HEALTH = '/api/health/';

/**
 * Asks the public address as a reader asks it, through the web server of this machine, whether it answers with a build: its health names it, and
 * these pages come as the build has them. Gives what is not so, in a sentence; null where all is.
 */
export async function askPublic(
  origin: string,
  machineDir: string,
  build: string,
  addresses: readonly string[],
): Promise<string | null> {
  try {
    const { build: named } = JSON.parse((await ask(origin, HEALTH)).body.toString()) as { build?: unknown };
    if (named !== build) return `${origin}${HEALTH} names the build ${String(named).slice(0, 64)}.`;
    const folder = keptBuild(machineDir, build);
    if (folder === null) return `There is no release ${build}.`;
    for (const address of new Set(['/', ...addresses])) {
      const file = join(folder, PAGES, toFileName(address));
      // A page that no reader gets has no file.
      if (!existsSync(file)) continue;
      const { status, body } = await ask(origin, address);
      if (status !== 200) return `${origin}${address} answers with ${status}.`;
      if (!body.equals(readFileSync(file))) return `${origin}${address} is not what the build has.`;
    }
    return null;
  } catch (error) {
    return `${origin} does not answer: ${(error as Error).message}`;
  }
}

function ask(origin: string, path: string): Promise<{ status: number; body: Buffer }> {
  const { protocol, hostname, host, port } = new URL(origin);
  const isPlain = protocol === 'http:';
  return new Promise((resolve, reject) => {
    const options = {
      host: '127.0.0.1',
      port: port || (isPlain ? 80 : 443),
      path,
      headers: { host, 'accept-encoding': 'identity' },
      agent: false as const,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    };
    const take = (response: IncomingMessage) => {
      const chunks: Buffer[] = [];
      let length = 0;
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        length += chunk.length;
        if (length > MOST_BYTES) sent.destroy(new Error('It sends more than any page has.'));
      });
      response.on('error', reject);
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks) }));
    };
    // On this machine, no one else can answer at that port: what the certificate says is for readers to judge.
    const secure = { ...(isIP(hostname) === 0 && { servername: hostname }), rejectUnauthorized: false };
    const sent = isPlain ? requestPlain(options, take) : request({ ...options, ...secure }, take);
    sent.on('error', reject);
    sent.end();
  });
}
