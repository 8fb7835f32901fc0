import { SPECULATION_RULES_PATH } from './speculation-rules.ts';

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

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
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
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

type HeaderRule = { source: string; headers: { key: string; value: string }[] };

/**
 * The header rules for `next.config.mjs`. Hashed files below `/_next/static` keep Next's own immutable Cache-Control:
 * a rule for them would override it.
 */
export function headerRules(): HeaderRule[] {
  return [
    { source: '/:path*', headers: Object.entries(SECURITY_HEADERS).map(([key, value]) => ({ key, value })) },
    { source: '/((?!_next/static/).*)', headers: [{ key: 'Cache-Control', value: REVALIDATE }] },
    // Pages, whose addresses hold no dot.
    {
      source: '/((?!_next/)[^.]*)',
      headers: [{ key: 'Speculation-Rules', value: `"${SPECULATION_RULES_PATH}"` }],
    },
  ];
}
