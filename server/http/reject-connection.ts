import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { SECURITY_HEADERS } from '#lib/http/headers.ts';

/** How long to keep reading after the response: closing over unread bytes may discard it (RFC 9112, 9.6). */
const DRAIN_MS = 1_000;

/** The statuses for what Node rejects before there is a request to answer. */
const MESSAGES = {
  400: 'Bad request.',
  405: 'Method not allowed.',
  408: 'The request took too long.',
  413: 'The request is too large.',
  431: 'The address or the headers of this request are too long.',
} as const;

export type ParseErrorStatus = keyof typeof MESSAGES;

/** The status for the code of a `clientError`: the one that Node itself would send. */
export function statusOfParseError(code: string | undefined): ParseErrorStatus {
  if (code === 'HPE_HEADER_OVERFLOW') return 431;
  if (code === 'HPE_CHUNK_EXTENSIONS_OVERFLOW') return 413;
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
}

/** A complete HTTP/1.1 response as text, security headers included, for where Node makes no response object. */
export function toRawResponse(status: ParseErrorStatus, now: Date): string {
  const body = `${MESSAGES[status]}\n`;
  const headers = {
    ...SECURITY_HEADERS,
    'Cache-Control': 'no-store',
    ...(status === 405 && { Allow: 'GET, HEAD' }),
    Date: now.toUTCString(),
    Connection: 'close',
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(body)),
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', body].join('\r\n');
}

/**
 * Closes a connection that sent something other than a request: with a response, or at once where `isResponding` says that another response
 * is under way, which a second one would garble. May be called again for later bytes. Never throws.
 */
export function rejectConnection(socket: Duplex, status: ParseErrorStatus, isResponding: boolean): void {
  if (socket.writableEnded) return;
  // Without a listener, an error of the socket would end the process.
  socket.on('error', () => {});
  if (isResponding || !socket.writable) {
    socket.destroy();
    return;
  }
  socket.end(toRawResponse(status, new Date()));
  socket.resume();
  setTimeout(() => socket.destroy(), DRAIN_MS).unref();
}
