import type { IncomingMessage } from 'node:http';
import { ReadableStream } from 'node:stream/web';

/**
 * A request of Node's server in the form of the web platform, to be read once. Whoever stops reading half-way leaves the line open, so
 * that an answer still gets through.
 */
export function toWebRequest(request: IncomingMessage): Request {
  const headers = Object.entries(request.headersDistinct).flatMap(([name, values = []]) =>
    values.map((value): [string, string] => [name, value]),
  );
  return new Request('http://site.invalid/', {
    method: request.method,
    headers,
    body:
      request.method === 'POST' ? ReadableStream.from(request.iterator({ destroyOnReturn: false })) : null,
    // Without it, a body that is read as it comes is refused (WHATWG Fetch, "RequestDuplex").
    duplex: 'half',
  } as RequestInit);
}
