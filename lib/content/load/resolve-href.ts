import { decoded } from '../../text/decoded.ts';
/** What a link points at, seen from the page it stands on. */
export type Target =
  | { kind: 'internal'; path: string; hash: string }
  | { kind: 'external'; url: string }
  | { kind: 'broken'; href: string };

// Never asked for: it only gives relative addresses something to stand on.
const BASE = 'http://site.invalid';

/** Resolves a link as a browser would (WHATWG URL), `hash` without its `#` and decoded. */
export function resolveHref(href: string, from: string): Target {
  if (!URL.canParse(href, BASE + from)) return { kind: 'broken', href };
  const url = new URL(href, BASE + from);
  if (url.origin !== BASE) return { kind: 'external', url: url.href };
  return { kind: 'internal', path: decoded(url.pathname), hash: decoded(url.hash.slice(1)) };
}
