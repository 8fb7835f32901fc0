import type { IncomingMessage } from 'node:http';
import { hasOneHost } from './has-one-host.ts';
import { isReadablePath } from './is-readable-path.ts';
import { isRouteOfNext } from './is-route-of-next.ts';
import { methodsOf } from './methods-of.ts';

/** Longer than any address here. Next takes a tenth of a second for one of 14 KB. */
const LONGEST_PATH = 500;

/** Why a request is answered without asking Next. */
export type Refusal = { status: 400 | 404 | 405; words: string; headers: Record<string, string> };

/** What is looked at of a request. */
export type Asked = Pick<IncomingMessage, 'method' | 'url' | 'httpVersion' | 'rawHeaders'>;

/**
 * What is wrong with the host, the target or the method of a request, where Next would answer 500 or take it as it is, or null. Only
 * targets that are a path (RFC 9112, 3.2.1) are served: the others are for proxies.
 */
export function refusalOf({ method = '', url = '', httpVersion, rawHeaders }: Asked): Refusal | null {
  if (!hasOneHost(rawHeaders, httpVersion)) {
    return { status: 400, words: 'This request does not name one host.', headers: {} };
  }
  const path = url.split('?', 1)[0] ?? '';
  if (!url.startsWith('/') || !isReadablePath(url)) {
    return { status: 400, words: 'This address cannot be read.', headers: {} };
  }
  const methods = methodsOf(path);
  if (!methods.includes(method)) {
    return { status: 405, words: 'This is not done here.', headers: { Allow: methods.join(', ') } };
  }
  if (path.length > LONGEST_PATH || isRouteOfNext(path)) {
    return { status: 404, words: 'There is no page at this address.', headers: {} };
  }
  return null;
}
