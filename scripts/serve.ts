// Serves the finished build: finished files from memory, and the rest as `next start` does, with the security headers on redirects and
// errors as well, refusals where Next alone would answer 500, and the address of visitors as trusted proxies tell it. Stops cleanly on
// SIGINT and SIGTERM: what the form has in hand is finished or given back. PORT and HOST are honoured; PORT=0 takes a free port.
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import nextEnv from '@next/env';
import { currentBuild } from '#lib/builds/current-build.ts';
import { noteServing } from '#lib/builds/serving.ts';
import { answersOf } from '#lib/export/answer-finished.ts';
import { readExportable } from '#lib/export/read-exportable.ts';
import { SECURITY_HEADERS } from '#lib/http/headers.ts';
import { headersForNext } from '#lib/http/headers-for-next.ts';
import { refusalOf } from '#lib/http/refusal-of.ts';
import { refuseLine, statusOfLineError } from '#lib/http/refuse-line.ts';
import { targetForNext } from '#lib/http/target-for-next.ts';
import { visitorAddressOf } from '#lib/http/visitor-address.ts';
import { getRunning } from '#lib/inquiries/running.ts';
import { toFailure } from '#lib/inquiries/to-failure.ts';
import { waitAtMost } from '#lib/inquiries/wait-at-most.ts';

/** What a visitor gets to finish a request, once the server is told to stop. */
const LAST_REQUESTS_MS = 5_000;

const root = join(import.meta.dirname, '..');
// Wherever it is started from, files are found beside package.json, and inquiries in the same folder.
process.chdir(root);
nextEnv.loadEnvConfig(root, false, { info: () => {}, error: console.error });

const build = currentBuild(root, process.env);
if (!build) {
  const named =
    process.env.SITE_BUILD && `SITE_BUILD is "${process.env.SITE_BUILD}", which is no finished build.`;
  end(
    `${named || 'There is no finished build to serve.'} Run "npm run build" first, or "npm run site" for both.`,
  );
}
// A build that is finished while this one is served changes nothing here: it is for the next start.
process.env.SITE_BUILD = build;
try {
  process.once('exit', noteServing(join(root, build)));
} catch (error) {
  // Where nothing may be written here, no build is made here either, nor an old one removed.
  console.warn(`It could not be noted that ${build} is served: ${toFailure(error)}`);
}
const answerFinished = tryTo(() => answersOf(readExportable(join(root, build), join(root, 'public'))));

const host = process.env.HOST ?? '0.0.0.0';
const port = Number(process.env.PORT ?? 3000);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  end(`PORT is "${process.env.PORT}", which is not a port. Use a number from 1 to 65535.`);
}
const addressOf = tryTo(() => visitorAddressOf(process.env.TRUSTED_PROXIES));

// Next chooses its own production code by this, as soon as it is loaded.
Object.assign(process.env, { NODE_ENV: 'production' });
const { default: next } = await import('next');

let isStopping = false;
const ready = Promise.withResolvers<ReturnType<ReturnType<typeof next>['getRequestHandler']>>();

const PLAIN = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' };

/** The answer that each line waits for, or waited for last. */
const answers = new WeakMap<Duplex, ServerResponse>();

const server = createServer(
  {
    // A form has a few thousand bytes: who takes longer holds a place that others need. Headers have a fraction of that.
    requestTimeout: 30_000,
    headersTimeout: 10_000,
    connectionsCheckingInterval: 5_000,
    // Node would refuse a request without a host without the security headers.
    requireHostHeader: false,
    // Nothing here speaks anything else. Next would take such requests over, and never let go of some.
    shouldUpgradeCallback: () => false,
  },
  async (request, response) => {
    answers.set(request.socket, response);
    // Who asks on and on over one connection would be cut off in the middle of an answer, and is sent to a new one.
    if (isStopping) response.shouldKeepAlive = false;
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    const refusal = refusalOf(request);
    if (refusal) {
      response.writeHead(refusal.status, { ...PLAIN, ...refusal.headers });
      response.end(`${refusal.words}\n`);
      return;
    }
    if (answerFinished(request, response)) return;
    request.url = targetForNext(request.url ?? '/');
    // Whatever a visitor said of it is gone.
    request.headers = { ...headersForNext(request.headers), 'x-forwarded-for': addressOf(request) };
    const handle = await ready.promise;
    try {
      await handle(request, response);
    } catch (error) {
      // Unheard, it would end the process. Its message could hold what somebody sent.
      console.error(toFailure(error));
      if (response.headersSent) response.destroy();
      else response.writeHead(500, PLAIN).end('Something went wrong here. Please try again.\n');
    }
  },
);

// What is no request is answered as well, and with the same headers.
server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
  const answer = answers.get(socket);
  refuseLine(socket, statusOfLineError(error.code), answer?.headersSent === true && !answer.writableFinished);
});
server.on('connect', (_, socket) => refuseLine(socket, 405, false));
// Nothing is expected of this server but 100-continue; anything else may be passed over (RFC 9110, 10.1.1).
server.on('checkExpectation', (request, response) => server.emit('request', request, response));

server.on('error', (error: NodeJS.ErrnoException) => {
  const isTaken = error.code === 'EADDRINUSE';
  end(isTaken ? `Port ${port} is in use. Choose another: PORT=3001 npm run site` : error.message);
});

// Before anything else is started: a second server on the same port takes no inquiry into its hands.
await new Promise<void>((resolve) => server.listen(port, host, resolve));
const app = next({ dev: false, dir: root, hostname: host, port });
await app.prepare();
ready.resolve(app.getRequestHandler());
const { address, port: taken } = server.address() as AddressInfo;
// Next has started the form once it answers, and not before: where the form cannot run, this process ends here.
await fetch(toHealth(address, taken));
console.log(`The site is at http://localhost:${taken}/  (Ctrl+C stops it)`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  // Whoever presses the keys twice does not cut off the first.
  process.on(signal, () => {
    if (isStopping) return;
    isStopping = true;
    stop().finally(() => process.exit(0));
  });
}

async function stop(): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const requests = waitAtMost(LAST_REQUESTS_MS, closed).then(() => server.closeAllConnections());
  await Promise.all([requests, getRunning()?.stop(requests)]);
}

/** Where this process finds itself: an address that stands for all of them is asked on this machine. */
function toHealth(at: string, on: number): string {
  const name = at === '0.0.0.0' ? '127.0.0.1' : at === '::' ? '[::1]' : at.includes(':') ? `[${at}]` : at;
  return `http://${name}:${on}/api/health/`;
}

function tryTo<Value>(make: () => Value): Value {
  try {
    return make();
  } catch (error) {
    return end(error instanceof Error ? error.message : String(error));
  }
}

function end(why: string): never {
  console.error(why);
  process.exit(1);
}
