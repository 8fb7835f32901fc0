import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { SECURITY_HEADERS } from '#lib/http/headers.ts';

/** How long is read on after the last word. A line that is closed over unread bytes may lose the answer (RFC 9112, 9.6). */
const READ_ON_MS = 1_000;

/** What Node refuses before there is a request to answer. */
const WORDS = {
  400: 'This request cannot be read.',
  405: 'This is not done here.',
  408: 'This request took too long.',
  413: 'This request is larger than it may be.',
  431: 'The address or the headers of this request are longer than they may be.',
} as const;

export type ParseErrorStatus = keyof typeof WORDS;

/** The status for an error of Node's `clientError`, by its code: the one that Node itself would answer. */
export function statusOfParseError(code: string | undefined): ParseErrorStatus {
  if (code === 'HPE_HEADER_OVERFLOW') return 431;
  if (code === 'HPE_CHUNK_EXTENSIONS_OVERFLOW') return 413;
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
}

/** A whole answer as it goes over the line, with the security headers, for where Node makes no response. */
export function toRawAnswer(status: ParseErrorStatus, now: Date): string {
  const body = `${WORDS[status]}\n`;
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
 * Ends a line on which something came that is no request: with an answer, or at once where `isAnswering` says that another one is on
 * its way, which would be garbled. May be called again for what still comes. Never throws.
 */
export function rejectConnection(socket: Duplex, status: ParseErrorStatus, isAnswering: boolean): void {
  if (socket.writableEnded) return;
  // Without a listener, a line that breaks now would end the process.
  socket.on('error', () => {});
  if (isAnswering || !socket.writable) {
    socket.destroy();
    return;
  }
  socket.end(toRawAnswer(status, new Date()));
  socket.resume();
  setTimeout(() => socket.destroy(), READ_ON_MS).unref();
}
