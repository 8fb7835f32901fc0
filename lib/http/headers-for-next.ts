import type { IncomingHttpHeaders } from 'node:http';

/**
 * All that this site goes by. What is not named has no meaning here, and some of it has one for Next: what its scripts send (a page
 * then comes in another form, a faulty value becomes a 500 and a line in the log), what its proxies tell each other, the cookies of its
 * previews, and parts of a file, which a server need not give (RFC 9110, 14.2) and Next gives badly.
 */
const GONE_BY = new Set([
  'accept',
  'accept-encoding',
  'connection',
  'content-encoding',
  'content-length',
  'content-type',
  'host',
  'if-modified-since',
  'if-none-match',
  'origin',
  'sec-fetch-site',
  'transfer-encoding',
]);

/** The headers of a request that this site goes by: Next gets no others. */
export function headersForNext(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => GONE_BY.has(name)));
}
