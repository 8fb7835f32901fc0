import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { withTimeout } from '../with-timeout.ts';
import { rejectConnection, statusOfParseError } from './reject-connection.ts';

/** How long open requests may take to finish once the server is told to stop. */
const GRACE_MS = 5_000;
/**
 * How long a line stays open on which nothing is asked. A proxy may send an inquiry just as this server ends it, so the proxy has to be the one
 * that ends it: Caddy does so after 120 seconds, nginx and most load balancers after 60 or 90.
 */
export const KEEP_ALIVE_MS = 125_000;

/** A server that listens. */
export type Listening = {
  port: number;
  /** Stops accepting connections. Resolves once all open requests have finished or were cut off after 5 seconds. */
  close(): Promise<void>;
};

/**
 * Listens with limits that fit a site of pages and one form, and answers with the security headers even what is not a valid request.
 * Port 0 takes a free one. Rejects with one sentence where it cannot listen.
 */
export async function listen(host: string, port: number, answer: RequestListener): Promise<Listening> {
  /** The latest response of each connection. */
  const responses = new WeakMap<Duplex, ServerResponse>();
  let isStopping = false;
  const server = createServer(
    {
      // A form has a few thousand bytes: a slower client holds a connection that others need. Headers are a fraction of that.
      requestTimeout: 30_000,
      headersTimeout: 10_000,
      connectionsCheckingInterval: 5_000,
      keepAliveTimeout: KEEP_ALIVE_MS,
      // Node would refuse a request without a host without the security headers.
      requireHostHeader: false,
      // Nothing here speaks any other protocol.
      shouldUpgradeCallback: () => false,
    },
    (request, response) => {
      responses.set(request.socket, response);
      // A client that keeps asking over one connection would be cut off in the middle of a response, and must open a new one.
      if (isStopping) response.shouldKeepAlive = false;
      // Unread bytes of this request would be taken for the next one on the connection, or block it.
      response.once('finish', () => request.resume());
      answer(request, response);
    },
  );
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const latest = responses.get(socket);
    rejectConnection(
      socket,
      statusOfParseError(error.code),
      latest?.headersSent === true && !latest.writableFinished,
    );
  });
  server.on('connect', (_, socket) => rejectConnection(socket, 405, false));
  // 100-continue is the only expectation met here; any other may be ignored (RFC 9110, 10.1.1).
  server.on('checkExpectation', (request, response) => server.emit('request', request, response));
  await untilListening(server, host, port);
  return {
    port: portOf(server),
    async close() {
      isStopping = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      await withTimeout(GRACE_MS, closed);
      server.closeAllConnections();
    },
  };
}

function untilListening(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const message =
        error.code === 'EADDRINUSE'
          ? `Port ${port} is in use. Choose another one, such as PORT=${port === 3000 ? 3001 : 3000}.`
          : `The server cannot listen on host ${host}, port ${port} (${error.code}). Choose another HOST or PORT.`;
      reject(new Error(message));
    });
    server.listen(port, host, () => resolve());
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}
