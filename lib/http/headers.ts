import { knownPagesIn, type TranslatedName } from '../known-pages.ts';
import { LANGUAGES } from '../languages.ts';
import { SPECULATION_RULES_HASH } from './speculation-rules.ts';

/** `inquiries` is the other origin that the form posts to, and `scripts` what more than usual may run, each with a space in front, or empty. */
const toPolicy = ({ scripts = '', inquiries = '' } = {}) =>
  [
    "default-src 'none'",
    `script-src 'self' ${SPECULATION_RULES_HASH}${scripts}`,
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    `connect-src 'self'${inquiries}`,
    "manifest-src 'self'",
    `form-action 'self'${inquiries}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** The search runs on Pagefind, which is WebAssembly. Only its page may compile that. */
const SEARCH_POLICY = toPolicy({ scripts: " 'wasm-unsafe-eval'" });

/** Features that browsers may offer a page. This site uses none of them. */
export const UNUSED_FEATURES = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

/** The headers of every response, whatever its status. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': toPolicy(),
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains; preload',
  'X-Content-Type-Options': 'nosniff',
  // Other sites must not learn which page a link was on.
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': UNUSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
};

/** The browser stores a page but revalidates it each time (RFC 9111, 5.2.2.4), and gets 304 where it has not changed. */
const REVALIDATE = 'public, max-age=0, must-revalidate';

/** What the addresses of files begin with that have a hash of their bytes in their name. */
export const HASHED_FILES = '/_next/static/';

/** Nothing stores a copy, neither a cache nor the browser for its back button (RFC 9111, 5.2.2.5). */
export const NO_STORE = 'no-store';

/** For files whose name changes with their bytes (RFC 8246). */
const IMMUTABLE = 'public, max-age=31536000, immutable';

/** Headers, and the paths they apply to as a regular expression that means the same in JavaScript and PCRE. */
export type HeaderRule = { regex: string; headers: Readonly<Record<string, string>> };

/**
 * The header rules of the site. Where two of them set the same header, the later one wins. The first one applies to every response, whatever
 * its status; the others only to what is found. `inquiryOrigin` is the origin that the form posts to, where it is not the pages' own.
 */
export function headerRules(inquiryOrigin: string | null): HeaderRule[] {
  return [
    { regex: '^', headers: SECURITY_HEADERS },
    ...inEachLanguage('search', (path) => ({
      regex: `^${path}$`,
      headers: { 'Content-Security-Policy': SEARCH_POLICY },
    })),
    { regex: '^/', headers: { 'Cache-Control': REVALIDATE } },
    { regex: `^${HASHED_FILES}`, headers: { 'Cache-Control': IMMUTABLE } },
    { regex: '^/api/', headers: { 'Cache-Control': NO_STORE } },
    // The page with the form, and those with its outcome.
    ...inEachLanguage('contact', (path) => ({
      regex: `^${path}`,
      headers: {
        'Cache-Control': NO_STORE,
        // Under no-referrer, a browser does not even tell our own server that a post came from our form.
        'Referrer-Policy': 'same-origin',
      },
    })),
    ...(inquiryOrigin ? inEachLanguage('contact', (path) => toFormRule(path, inquiryOrigin)) : []),
  ];
}

// Whether a site has pages in a language or not: where it has none, nothing is at these addresses.
const inEachLanguage = (page: TranslatedName, toRule: (path: string) => HeaderRule): HeaderRule[] =>
  LANGUAGES.map((lang) => toRule(knownPagesIn(lang)[page].path));

/** The headers that rules set at a path such as `/fees/`, by name. */
export function headersAt(rules: readonly HeaderRule[], path: string): Record<string, string> {
  const matching = rules.filter(({ regex }) => new RegExp(regex).test(path));
  return Object.assign({}, ...matching.map(({ headers }) => headers));
}

/** What the page with the form needs in order to post to another server of ours. */
function toFormRule(path: string, inquiryOrigin: string): HeaderRule {
  return {
    regex: `^${path}$`,
    headers: {
      'Content-Security-Policy': toPolicy({ inquiries: ` ${inquiryOrigin}` }),
      // Without scripts, a browser sends the Origin of a form to another server only under a policy like this: under 'same-origin' it would
      // send "null", as any page can (WHATWG Fetch, "append a request Origin header"). Links of the page have rel=noreferrer.
      'Referrer-Policy': 'strict-origin',
    },
  };
}
