import { expect } from 'vitest';
import { SECURITY_HEADERS } from '#lib/http/headers.ts';
import type { RawAnswer } from '#tests/servers/send-raw.ts';

/** What tells visitors nothing, and attackers something; and what this site does without. */
const NEVER = ['x-powered-by', 'server', 'set-cookie', 'via', 'access-control-allow-origin'];

/**
 * The security headers that an address answers with. Written out here and not taken from the rules: the page that searches compiles
 * WebAssembly, and the pages of the form tell our own server that a post came from them. Nothing else is an exception.
 */
export function headersDue(address = ''): Record<string, string> {
  const due = Object.fromEntries(
    Object.entries(SECURITY_HEADERS).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const path = address.split('?', 1)[0] ?? '';
  if (path === '/search/' || path === '/es/buscar/') {
    due['content-security-policy'] = (due['content-security-policy'] ?? '').replace(
      /(?<=script-src [^;]*)(?=;)/,
      " 'wasm-unsafe-eval'",
    );
  }
  if (path.startsWith('/contact/') || path.startsWith('/es/contacto/'))
    due['referrer-policy'] = 'same-origin';
  return due;
}

/** Holds an answer to the security headers, each once, and to none that should not be there. */
export function expectHeaders({ headers }: Pick<RawAnswer, 'headers'>, due = headersDue()): void {
  expect(Object.fromEntries(Object.keys(due).map((name) => [name, headers[name]]))).toEqual(due);
  expect(NEVER.filter((name) => name in headers)).toEqual([]);
}
