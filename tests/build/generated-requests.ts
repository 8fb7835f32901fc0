import fc from 'fast-check';

/** What a way out of the build is made of, and what a route, a file or a server might take for something else. */
const TRICKS = String.raw`
  .. . ... %2e %2e%2e .%2e %252e%252e ..%2f ..%5c ..\ \ %5c ..; ; %2f %2F%2F // /// %00 %0a %0d%0aSet-Cookie:%20a=b %ff
  %c0%ae %e0%80%ae %ed%a0%80 % %5B %5D [slug] [...file] %5Bslug%5D %255Bslug%255D (.*) :path* $%7B7*7%7D * ~ @ _next
  static data image server app BUILD_ID index _error _document _app 500 .env .env.local .git package.json etc passwd
  node_modules inquiry.key inquiries.db data __proto__ constructor toString hasOwnProperty undefined null NaN .rsc .txt
  .html .json .meta .segments _tree.segment.rsc _index _full __PAGE__ evil.example evil.example:443 @evil.example
  javascript:alert(1) http: https: %E2%80%AE %F0%9F%98%80
`
  .trim()
  .split(/\s+/);

/** All that a path may be made of, besides the addresses of the build. */
export const ODD_PIECES: readonly string[] = [
  ...new Set([
    ...TRICKS,
    'build.json',
    'server.mjs',
    'index.html.br',
    '404.html',
    'about/index.html',
    '__next._tree.txt',
    '',
  ]),
];

const ODD_METHODS = 'OPTIONS PUT DELETE PATCH TRACE PROPFIND PURGE SEARCH QUERY FETCH get CONNECT '.split(
  ' ',
);

const methods = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom('GET', 'GET', 'GET', 'GET', 'HEAD', 'POST') },
  { weight: 2, arbitrary: fc.constantFrom(...ODD_METHODS) },
);

const QUERIES = [
  'p=15308',
  'nxtPslug=home',
  'nxtPfile=..',
  '__nextLocale=x',
  '_rsc=1',
  'url=http://evil.example/',
  'w=64&q=75',
];

function targetsTo(addresses: readonly string[]): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom(...ODD_PIECES) },
    { weight: 12, arbitrary: fc.constantFrom(...addresses.map((address) => address.slice(1))) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary-ascii', maxLength: 12 }) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }).map(encodeURIComponent) },
  );
  const path = fc
    .tuple(
      fc.array(piece, { maxLength: 6 }),
      fc.constantFrom('/', '/', '/', '', '//', '\\', '%2f'),
      fc.constantFrom('', '/'),
    )
    .map(([parts, between, end]) => `/${parts.join(between)}${end}`);
  const query = fc.oneof(
    { weight: 5, arbitrary: fc.constant('') },
    { weight: 3, arbitrary: fc.subarray(QUERIES).map((parts) => `?${parts.join('&')}`) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary-ascii', maxLength: 40 }).map((text) => `?${text}`) },
    { weight: 1, arbitrary: fc.nat({ max: 2_000 }).map((count) => `?${'a=&'.repeat(count)}`) },
  );
  const whole = fc.tuple(path, query).map((parts) => parts.join(''));
  return fc.oneof(
    { weight: 24, arbitrary: whole },
    { weight: 1, arbitrary: whole.map((target) => `http://evil.example${target}`) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary-ascii', maxLength: 30 }) },
  );
}

const HEADERS = `
  x-forwarded-host: evil.example
  x-forwarded-proto: javascript
  x-forwarded-port: x
  x-forwarded-for: '
  Forwarded: host=evil.example
  Range: bytes=9999999-
  Range: bytes=-
  Range: bytes=0-1,2-3
  If-Match: "x"
  If-Unmodified-Since: Mon, 01 Jan 1990 00:00:00 GMT
  If-None-Match: *
  If-None-Match: W/"a", "b",
  If-None-Match: "
  If-Modified-Since: yesterday
  If-Range: x
  Expect: magic
  Expect: 100-continue
  Accept: 
  Accept-Encoding: br;q=x, *;q=9
  Accept-Language: ;;;
  Origin: null
  Origin: //
  Referer: %
  Upgrade: websocket
  Upgrade: h2c
  HTTP2-Settings: x
  Trailer: x
  TE: trailers
  Max-Forwards: 0
  Purpose: prefetch
  Content-Type: multipart/form-data; boundary=x
  Content-Type: 
  Content-Type: application/json
  Content-Encoding: gzip
  X-HTTP-Method-Override: DELETE
  X-Original-URL: /api/health
  X-Rewrite-URL: /..
  Authorization: Basic %%%
  Via: 1.1 x
`
  .trim()
  .split(/\n */);

const hosts = fc.oneof(
  { weight: 20, arbitrary: fc.constant('Host: 127.0.0.1') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'Host: evil.example',
      'Host: ',
      'Host: a/b',
      'Host: a\r\nHost: b',
      'X-No: host',
      'Host: [::1',
      'Host: %00',
    ),
  },
);

/**
 * Requests as an attacker writes them: a method, a target, a version and headers that are mostly wrong, about addresses that are mostly
 * there. No request has a body, and each asks for the line to be closed, so that every answer has an end.
 */
export function generatedRequests(addresses: readonly string[]): fc.Arbitrary<string> {
  return fc
    .record({
      method: methods,
      target: targetsTo(addresses),
      version: fc.oneof(
        { weight: 20, arbitrary: fc.constant('HTTP/1.1') },
        { weight: 1, arbitrary: fc.constantFrom('HTTP/1.0', 'HTTP/2.0', 'HTTP/9', '') },
      ),
      host: hosts,
      headers: fc.subarray(HEADERS, { maxLength: 5 }),
    })
    .map(
      ({ method, target, version, host, headers }) =>
        `${method} ${target} ${version}\r\n${[host, ...headers, 'Connection: close', '', ''].join('\r\n')}`,
    );
}
