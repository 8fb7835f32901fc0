import type { IncomingMessage } from 'node:http';

/** Why a request is answered without looking any further. */
export type Refusal = { status: 400 | 405; message: string; headers: Record<string, string> };

/** The parts of a request that decide it. */
export type RequestHead = Pick<IncomingMessage, 'method' | 'url' | 'httpVersion' | 'rawHeaders'>;

// A name, an IPv4 address or an IPv6 address in brackets, and a port (RFC 9112, 3.2.2; RFC 3986, 3.2.2 and 3.2.3).
const HOST = /^(\[[0-9a-f:.]+\]|[a-z0-9._~%!$&'()*+,;=-]+)(:\d*)?$/i;

/** The one path that takes posts: that of the inquiry form, with or without its trailing slash. */
const FORM_PATH = /^\/api\/inquiries\/?$/;

const READ = ['GET', 'HEAD'];
const READ_AND_POST = [...READ, 'POST', 'OPTIONS'];

/**
 * Why a request is refused for its host (RFC 9112, 3.2), its target or its method; null where it is not. Only targets that are a path
 * (RFC 9112, 3.2.1) and decode as UTF-8 (RFC 3986, 2.5) are served; the other forms are for proxies.
 */
export function refusalOf({ method = '', url = '', httpVersion, rawHeaders }: RequestHead): Refusal | null {
  if (!hasOneHost(rawHeaders, httpVersion)) {
    return { status: 400, message: 'The request must name exactly one host.', headers: {} };
  }
  const path = url.split('?', 1)[0] ?? '';
  if (!url.startsWith('/') || !isDecodable(path)) {
    return { status: 400, message: 'The address of this request is not valid.', headers: {} };
  }
  const methods = methodsOf(path);
  if (!methods.includes(method)) {
    return { status: 405, message: 'Method not allowed.', headers: { Allow: methods.join(', ') } };
  }
  return null;
}

/** The methods that a path allows, in the order of the `Allow` header (RFC 9110, 10.2.1). */
export function methodsOf(path: string): readonly string[] {
  return FORM_PATH.test(path) ? READ_AND_POST : READ;
}

/**
 * Whether a request names one valid host; only HTTP/1.0 may omit it. `rawHeaders` alternates names and values as received: Node itself
 * keeps the first of two Host headers, while a proxy may have routed by the second.
 */
function hasOneHost(rawHeaders: readonly string[], httpVersion: string): boolean {
  const hosts = rawHeaders.filter((_, at) => at % 2 === 1 && rawHeaders[at - 1]?.toLowerCase() === 'host');
  if (hosts.length === 0) return httpVersion === '1.0';
  return hosts.length === 1 && HOST.test(hosts[0] ?? '');
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
