import type { IncomingMessage, ServerResponse } from 'node:http';
import fresh from 'fresh';
import Negotiator from 'negotiator';
import type { Encoding, Finished } from './read-pages.ts';

/** The smallest first: browsers name gzip first, and take both. */
const PREFERRED = ['br', 'gzip'];

/**
 * Sends a finished file: 304 where the visitor has it (RFC 9110, 13.1.2), packed as the visitor takes it (12.5.3). Parts of a file are not
 * given, as no server need (14.2): whoever asks for one gets the whole.
 */
export function sendFinished(
  { headers, bytes, packed }: Finished,
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
  const encoding = encodingOf(request, Object.keys(packed) as Encoding[]);
  const body = (encoding && packed[encoding]) ?? bytes;
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

/** What Negotiator takes since 1.0; its types know the first argument only. */
type Encodings = { encoding(available: string[], options: { preferred: string[] }): string | undefined };
