import { CONTACT, SEARCH } from '../known-pages.ts';
import { SPECULATION_RULES_PATH } from './speculation-rules.ts';

/** `inquiries` is another origin that the form leads to, with a space in front, or nothing. */
const toPolicy = (scripts: string, inquiries = '') =>
  [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    `connect-src 'self'${inquiries}`,
    "manifest-src 'self'",
    `form-action 'self'${inquiries}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** What the page that searches does it with, Pagefind, is WebAssembly, which this page alone may compile. */
const SEARCH_POLICY = toPolicy("'self' 'wasm-unsafe-eval'");

// What browsers may offer a page, as far as they know the name. This site asks for none of it.
const UNUSED_FEATURES = [
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
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

/** The headers of every response, whatever its status. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': toPolicy("'self'"),
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains; preload',
  'X-Content-Type-Options': 'nosniff',
  // Whoever a link leads to must not learn which page it stood on.
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': UNUSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
};

/** The browser keeps a page but asks each time whether it changed (RFC 9111, 5.2.2.4), and gets 304 when not. */
const REVALIDATE = 'public, max-age=0, must-revalidate';

/** Nothing keeps a copy: not a cache, and not the browser for its "back" (RFC 9111, 5.2.2.5). */
export const NO_STORE = 'no-store';

/** What tells a browser to keep a file for ever: its name changes with its bytes (RFC 8246). */
const FOR_EVER = 'public, max-age=31536000, immutable';

/** Where a header rule holds, as a regular expression that JavaScript and PCRE read alike, and the headers that it sets. */
export type HeaderRule = { regex: string; headers: Readonly<Record<string, string>> };

/**
 * The headers of what stands at an address, by its path. Of two rules that set the same header, the later one holds. The first rule is that of every
 * answer, whatever its status; the others are about what is found. `inquiryOrigin` is the origin of the server that takes inquiries,
 * where it is another one than that of the pages.
 */
export function headerRules(inquiryOrigin: string | null): HeaderRule[] {
  return [
    { regex: '^', headers: SECURITY_HEADERS },
    { regex: `^${SEARCH.path}$`, headers: { 'Content-Security-Policy': SEARCH_POLICY } },
    { regex: '^/', headers: { 'Cache-Control': REVALIDATE } },
    { regex: '^/_next/static/', headers: { 'Cache-Control': FOR_EVER } },
    { regex: '^/api/', headers: { 'Cache-Control': NO_STORE } },
    {
      // The page with the form, and those that say what became of an inquiry.
      regex: `^${CONTACT.path}`,
      headers: {
        'Cache-Control': NO_STORE,
        // With no referrer at all, a browser hides from our own server that a post came from our form.
        'Referrer-Policy': 'same-origin',
      },
    },
    ...(inquiryOrigin ? [toFormRule(inquiryOrigin)] : []),
    // Pages, whose addresses hold no dot.
    {
      regex: '^/(?!_next/|api/)[^.]*$',
      headers: { 'Speculation-Rules': `"${SPECULATION_RULES_PATH}"` },
    },
  ];
}

/** The headers that rules set at a path, such as `/fees/`, by name. */
export function headersAt(rules: readonly HeaderRule[], path: string): Record<string, string> {
  const holding = rules.filter(({ regex }) => new RegExp(regex).test(path));
  return Object.assign({}, ...holding.map(({ headers }) => headers));
}

/** What the page with the form needs to send it to another server of ours. */
function toFormRule(inquiryOrigin: string): HeaderRule {
  return {
    regex: `^${CONTACT.path}$`,
    headers: {
      'Content-Security-Policy': toPolicy("'self'", ` ${inquiryOrigin}`),
      // Without scripts, a browser says where a form was sent from only where the page may say its origin to others: with 'same-origin' it
      // would say "null", as any page can (WHATWG Fetch, "append a request Origin header"). Links of the page say noreferrer.
      'Referrer-Policy': 'strict-origin',
    },
  };
}
