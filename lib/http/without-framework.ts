import type { IncomingHttpHeaders } from 'node:http';

// What the scripts of Next send, and no page here has them. Some values make Next answer 500, and it writes them into its log.
const FRAMEWORK = /^(next-|x-nextjs-|rsc$)/;

/** The headers of a request without those that only the scripts of Next send. */
export function withoutFramework(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !FRAMEWORK.test(name)));
}
