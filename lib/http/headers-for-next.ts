import type { IncomingHttpHeaders } from 'node:http';

// What the scripts of Next send, and no page here has them. Some values make Next answer 500, and it writes them into its log.
const FRAMEWORK = /^(next-|x-nextjs-|rsc$)/;

// A part of a file, or a file only as it once was. No file here is large enough to be asked for in parts, which a server need not
// give (RFC 9110, 14.2); Next answers 500 where a part is not there, or where a file is another one by now.
const IN_PARTS = ['range', 'if-range', 'if-match', 'if-unmodified-since'];

/** The headers of a request without those that nobody here needs, and that Next has no good answer to. */
export function headersForNext(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !FRAMEWORK.test(name) && !IN_PARTS.includes(name)),
  );
}
