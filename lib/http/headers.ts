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
const NO_STORE = 'no-store';

/** The page with the form, and those that say what became of an inquiry. */
const FORM_PAGES = `${CONTACT.path}:path*`;

type HeaderRule = { source: string; headers: { key: string; value: string }[] };

/**
 * The header rules for `next.config.mjs`. Hashed files below `/_next/static` keep Next's own immutable Cache-Control:
 * a rule for them would override it. Of two rules that set the same header, the later one holds. `inquiryOrigin` is the origin of the
 * server that takes inquiries, where it is another one than that of the pages.
 */
export function headerRules(inquiryOrigin: string | null): HeaderRule[] {
  return [
    { source: '/:path*', headers: Object.entries(SECURITY_HEADERS).map(([key, value]) => ({ key, value })) },
    { source: SEARCH.path, headers: [{ key: 'Content-Security-Policy', value: SEARCH_POLICY }] },
    { source: '/((?!_next/static/).*)', headers: [{ key: 'Cache-Control', value: REVALIDATE }] },
    { source: '/api/:path*', headers: [{ key: 'Cache-Control', value: NO_STORE }] },
    {
      source: FORM_PAGES,
      headers: [
        { key: 'Cache-Control', value: NO_STORE },
        // With no referrer at all, a browser hides from our own server that a post came from our form.
        { key: 'Referrer-Policy', value: 'same-origin' },
      ],
    },
    ...(inquiryOrigin ? [toFormRule(inquiryOrigin)] : []),
    // Pages, whose addresses hold no dot.
    {
      source: '/((?!_next/|api/)[^.]*)',
      headers: [{ key: 'Speculation-Rules', value: `"${SPECULATION_RULES_PATH}"` }],
    },
  ];
}

/** What the page with the form needs to send it to another server of ours. */
function toFormRule(inquiryOrigin: string): HeaderRule {
  return {
    source: CONTACT.path,
    headers: [
      { key: 'Content-Security-Policy', value: toPolicy("'self'", ` ${inquiryOrigin}`) },
      // Without scripts, a browser says where a form was sent from only where the page may say its origin to others: with 'same-origin' it
      // would say "null", as any page can (WHATWG Fetch, "append a request Origin header"). Links of the page say noreferrer.
      { key: 'Referrer-Policy', value: 'strict-origin' },
    ],
  };
}
