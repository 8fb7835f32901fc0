import type { IncomingMessage, ServerResponse } from 'node:http';
import fresh from 'fresh';
import Negotiator from 'negotiator';
import type { Encoding, Finished } from './read-pages.ts';

/** Smallest first: browsers list gzip first, and accept both. */
const PREFERRED = ['br', 'gzip'];

/**
 * Sends a file of the build: 304 where the client has it (RFC 9110, 13.1.2), compressed as the client accepts (12.5.3). Range requests are
 * ignored, as they may be (14.2): the whole file is sent.
 */
export function sendFinished(
  { headers, bytes, compressed }: Finished,
  status: 200 | 404,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const { 'Content-Type': type = '', ...others } = headers;
  for (const [name, value] of Object.entries(others)) response.setHeader(name, value);
  if (status === 200 && fresh(request.headers, { etag: headers.ETag })) {
    response.writeHead(304).end();
    return;
  }
  const encoding = encodingOf(request, Object.keys(compressed) as Encoding[]);
  const body = (encoding && compressed[encoding]) ?? bytes;
  if (encoding) response.setHeader('Content-Encoding', encoding);
  response.setHeader('Content-Type', type);
  response.setHeader('Content-Length', body.length);
  response.writeHead(status);
  response.end(request.method === 'HEAD' ? undefined : body);
}

function encodingOf(request: IncomingMessage, available: readonly Encoding[]): Encoding | null {
  if (available.length === 0) return null;
  const negotiator: Encodings = new Negotiator(request);
  const chosen = negotiator.encoding([...available, 'identity'], { preferred: PREFERRED });
  return available.find((each) => each === chosen) ?? null;
}

/** The signature of Negotiator 1.0; its types lack the second argument. */
type Encodings = { encoding(available: string[], options: { preferred: string[] }): string | undefined };
