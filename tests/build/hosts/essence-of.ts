import { SECURITY_HEADERS } from '#lib/http/headers.ts';
import type { Answer } from '#tests/servers/ask.ts';

/** The headers that must be the same wherever an answer comes from. */
const OURS = [...Object.keys(SECURITY_HEADERS), 'Cache-Control', 'Location', 'Allow', 'Content-Type'];

/** What a reader gets, without what only says how it came. */
export function essenceOf(
  { status, headers, body }: Answer,
  unpacked: (bytes: Buffer) => Buffer = (bytes) => bytes,
) {
  const ours = OURS.map((name) => [name, headers[name.toLowerCase()] ?? null]);
  return { status, ours: Object.fromEntries(ours), body: unpacked(body).toString('base64') };
}
