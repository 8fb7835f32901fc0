import { isReadablePath } from './is-readable-path.ts';

/** Why a request is answered without asking Next. */
export type Refusal = { status: 400 | 405; words: string; headers: Record<string, string> };

const METHODS = ['GET', 'HEAD', 'POST', 'OPTIONS'];

/**
 * What is wrong with the method or the target of a request, where Next would answer 500, or null. Only targets that are a path
 * (RFC 9112, 3.2.1) are served: the others are for proxies.
 */
export function refusalOf(method = '', target = ''): Refusal | null {
  if (!METHODS.includes(method)) {
    return { status: 405, words: 'This is not done here.', headers: { Allow: METHODS.join(', ') } };
  }
  if (!target.startsWith('/') || !isReadablePath(target)) {
    return { status: 400, words: 'This address cannot be read.', headers: {} };
  }
  return null;
}
