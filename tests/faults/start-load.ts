import { Agent, get, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';

/** A request that got no whole answer. Times as of `performance.now()`. */
export type Failure = {
  from: number;
  to: number;
  /** As Node names it, such as `ECONNREFUSED`. */
  code: string;
  /** Whether an answer had begun. */
  isCut: boolean;
};

/** What came of the requests so far. */
export type Load = {
  asked: number;
  /** When each request was sent that was answered with 200 and every byte of its file, and when the last byte was there. */
  right: { from: number; to: number }[];
  /** What was answered in any other way, and how. */
  wrong: string[];
  failures: Failure[];
  /** Requests that were sent again, because the connection that they were to use was closed before they arrived. */
  repeated: number;
};

export type LoadOptions = {
  port: number;
  /** What is asked for, in turn, and what has to come. */
  files: ReadonlyMap<string, Buffer>;
  connections: number;
};

const PAUSE_MS = 100;
// Node takes up one new connection each time it has been through all that are open, so that the last of many waits for long.
const ANSWER_WITHIN_MS = 60_000;

/**
 * Asks a server of this machine for files, with so many connections at once, which stay open as those of browsers do, until it is told to
 * stop. Half of the requests take gzip. Every body is compared with its file.
 */
export function startLoad({ port, files, connections }: LoadOptions): {
  load: Load;
  stop: () => Promise<Load>;
} {
  const load: Load = { asked: 0, right: [], wrong: [], failures: [], repeated: 0 };
  const addresses = [...files.keys()];
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  /** Packed bodies that were unpacked and found right: to unpack each again would keep a core busy. */
  const knownRight = new Map<string, Buffer>();
  let isOver = false;

  function isRight(address: string, encoding: string | undefined, body: Buffer): boolean {
    const file = files.get(address) as Buffer;
    if (encoding === undefined) return body.equals(file);
    if (knownRight.get(address)?.equals(body)) return true;
    if (encoding !== 'gzip' || !gunzipSync(body).equals(file)) return false;
    knownRight.set(address, body);
    return true;
  }

  async function askOnce(number: number, isAgain = false): Promise<void> {
    const address = addresses[number % addresses.length] as string;
    // Each address in either way by turns.
    const packs = Math.floor(number / addresses.length) % 2 === 0;
    const from = performance.now();
    const reply = await ask(agent, port, address, packs);
    const to = performance.now();
    if ('code' in reply) {
      // As browsers do with a connection that was kept, and is closed while the request is under way (RFC 9112, 9.3.1).
      if (reply.isStale && !isAgain) {
        load.repeated += 1;
        return askOnce(number, true);
      }
      load.failures.push({ from, to, code: reply.code, isCut: reply.isCut });
      return sleep(PAUSE_MS);
    }
    const { status, encoding, body } = reply;
    if (status === 200 && isRight(address, encoding, body)) load.right.push({ from, to });
    else load.wrong.push(`${address} was answered with ${status} and ${body.length} bytes`);
  }

  async function askOn(): Promise<void> {
    while (!isOver) await askOnce(load.asked++);
  }

  const asking = Promise.all(Array.from({ length: connections }, askOn));
  return {
    load,
    async stop() {
      isOver = true;
      await asking;
      agent.destroy();
      return load;
    },
  };
}

type Reply =
  | { status: number; encoding: string | undefined; body: Buffer }
  | { code: string; isCut: boolean; isStale: boolean };

function ask(agent: Agent, port: number, path: string, packs: boolean): Promise<Reply> {
  return new Promise((resolve) => {
    let answer: IncomingMessage | undefined;
    const headers = packs ? { 'Accept-Encoding': 'gzip' } : {};
    const request = get({ agent, host: '127.0.0.1', port, path, headers, timeout: ANSWER_WITHIN_MS });
    const fail = (error: NodeJS.ErrnoException) =>
      resolve({
        code: error.code ?? error.message,
        isCut: answer !== undefined,
        isStale: request.reusedSocket && answer === undefined,
      });
    request.once('timeout', () => request.destroy(Object.assign(new Error(), { code: 'ETIMEDOUT' })));
    request.on('error', fail);
    request.once('response', (response) => {
      answer = response;
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      // Heard as well where the connection ends before the body does.
      response.on('error', fail);
      response.once('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          encoding: response.headers['content-encoding'],
          body: Buffer.concat(parts),
        }),
      );
    });
  });
}
