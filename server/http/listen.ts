import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { rejectConnection, statusOfParseError } from '#server/http/reject-connection.ts';
import { withTimeout } from '#server/inquiries/with-timeout.ts';

/** What a visitor gets to finish a request, once the server is told to stop. */
const LAST_REQUESTS_MS = 5_000;

/** A server that listens. */
export type Listening = {
  port: number;
  /** Takes nothing more, and resolves once the last requests have ended, or were given up. */
  close(): Promise<void>;
};

/**
 * Listens for requests with the limits of a site that has nothing but pages and one form, and answers with the security headers also what is
 * no request. Rejects, in one sentence, where it cannot listen.
 */
export async function listen(host: string, port: number, answer: RequestListener): Promise<Listening> {
  /** The answer that each line waits for, or waited for last. */
  const answers = new WeakMap<Duplex, ServerResponse>();
  let isStopping = false;
  const server = createServer(
    {
      // A form has a few thousand bytes: who takes longer holds a place that others need. Headers have a fraction of that.
      requestTimeout: 30_000,
      headersTimeout: 10_000,
      connectionsCheckingInterval: 5_000,
      // Node would refuse a request without a host without the security headers.
      requireHostHeader: false,
      // Nothing here speaks anything else.
      shouldUpgradeCallback: () => false,
    },
    (request, response) => {
      answers.set(request.socket, response);
      // Who asks on and on over one connection would be cut off in the middle of an answer, and is sent to a new one.
      if (isStopping) response.shouldKeepAlive = false;
      // What was sent and not read would be taken for the next request on this line, or hold it.
      response.once('finish', () => request.resume());
      answer(request, response);
    },
  );
  // What is no request is answered as well, and with the same headers.
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const last = answers.get(socket);
    rejectConnection(
      socket,
      statusOfParseError(error.code),
      last?.headersSent === true && !last.writableFinished,
    );
  });
  server.on('connect', (_, socket) => rejectConnection(socket, 405, false));
  // Nothing is expected of this server but 100-continue; anything else may be passed over (RFC 9110, 10.1.1).
  server.on('checkExpectation', (request, response) => server.emit('request', request, response));
  await untilListening(server, host, port);
  return {
    port: toPort(server),
    async close() {
      isStopping = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      await withTimeout(LAST_REQUESTS_MS, closed);
      server.closeAllConnections();
    },
  };
}

function untilListening(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why =
        error.code === 'EADDRINUSE'
          ? `Port ${port} is in use. Choose another one, such as PORT=${port === 3000 ? 3001 : 3000}.`
          : `It cannot listen at ${host}, port ${port} (${error.code}). Choose another HOST or PORT.`;
      reject(new Error(why));
    });
    server.listen(port, host, () => resolve());
  });
}

function toPort(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}
