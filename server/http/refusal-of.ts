import type { IncomingMessage } from 'node:http';
import { hasOneHost } from './has-one-host.ts';
import { methodsOf } from './methods-of.ts';

/** Why a request is not looked at any further. */
export type Refusal = { status: 400 | 405; words: string; headers: Record<string, string> };

/** What is looked at of a request. */
export type Asked = Pick<IncomingMessage, 'method' | 'url' | 'httpVersion' | 'rawHeaders'>;

/**
 * What is wrong with the host, the target or the method of a request, or null. Only targets that are a path (RFC 9112, 3.2.1) and can be
 * decoded (RFC 3986, 2.5) are served: the others are for proxies, or mean nothing.
 */
export function refusalOf({ method = '', url = '', httpVersion, rawHeaders }: Asked): Refusal | null {
  if (!hasOneHost(rawHeaders, httpVersion)) {
    return { status: 400, words: 'This request does not name one host.', headers: {} };
  }
  const path = url.split('?', 1)[0] ?? '';
  if (!url.startsWith('/') || !isReadable(path)) {
    return { status: 400, words: 'This address cannot be read.', headers: {} };
  }
  const methods = methodsOf(path);
  if (!methods.includes(method)) {
    return { status: 405, words: 'This is not done here.', headers: { Allow: methods.join(', ') } };
  }
  return null;
}

function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
