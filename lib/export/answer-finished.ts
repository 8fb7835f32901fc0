import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import fresh from 'fresh';
import Negotiator from 'negotiator';
import { isText } from './compressed.ts';
import { headersAt } from './headers-at.ts';
import type { Exportable } from './read-exportable.ts';

/** A finished file as it is sent: its headers, and its bytes as they are and, where that is worth it, packed. */
type Finished = { headers: Record<string, string>; bytes: Buffer; packed: Buffer | null };

/** Answers a request, where it is for a finished file, and says whether it did. */
export type FinishedAnswers = (request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * Answers requests for the finished files of a build from memory, as Next would: with the headers of the build's rules, with 304 where the
 * visitor has the file (RFC 9110, 13.1.2), packed where the visitor takes gzip (12.5.3). Next would look up and pack the same page anew
 * each time. An address with a query is left to Next, which knows what some of them mean. All is read now: whatever becomes of the files
 * later, the answers stay. Throws where a file is missing.
 */
export function answersOf({ files, rules }: Exportable): FinishedAnswers {
  const finished = new Map(
    files.map(({ path, from, type }) => [
      path,
      toFinished(readFileSync(from), type, headersAt(rules.headers, path)),
    ]),
  );
  return (request, response) => {
    const found = finished.get(request.url ?? '');
    if (!found || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
    send(found, request, response);
    return true;
  };
}

function toFinished(bytes: Buffer, type: string, rules: ReadonlyMap<string, string>): Finished {
  const packed = isText(type) ? gzipSync(bytes, { level: 9 }) : null;
  // Weak, because the same one goes with both forms (RFC 9110, 8.8.1).
  const etag = `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  const headers = { ...Object.fromEntries(rules), ETag: etag, 'Content-Type': type };
  return { headers: packed ? { ...headers, Vary: 'Accept-Encoding' } : headers, bytes, packed };
}

function send(
  { headers, bytes, packed }: Finished,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (fresh(request.headers, { etag: headers.ETag })) {
    response.removeHeader('Content-Type');
    response.writeHead(304).end();
    return;
  }
  const isPacked = packed !== null && new Negotiator(request).encoding(['gzip', 'identity']) === 'gzip';
  const body = isPacked ? packed : bytes;
  if (isPacked) response.setHeader('Content-Encoding', 'gzip');
  response.setHeader('Content-Length', body.length);
  response.writeHead(200);
  response.end(request.method === 'HEAD' ? undefined : body);
}
