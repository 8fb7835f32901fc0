import { expect, test } from 'vitest';
import { COMPONENTS } from '#lib/content/components/registry.ts';
import { headerRules, headersAt, SECURITY_HEADERS } from '#lib/http/headers.ts';

const headersOf = (path: string, inquiryOrigin: string | null = null) =>
  headersAt(headerRules(inquiryOrigin), path);

test('the headers of a page, whole', () => {
  expect(headersOf('/a/')).toMatchInlineSnapshot(`
    {
      "Cache-Control": "public, max-age=0, must-revalidate",
      "Content-Security-Policy": "default-src 'none'; script-src 'self' 'sha256-aHVGPmKXlECgdDr7DMUVggtoYQlH2GSyarDpHIIh0nQ='; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Permissions-Policy": "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), clipboard-read=(), display-capture=(), encrypted-media=(), fullscreen=(), gamepad=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), publickey-credentials-create=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()",
      "Referrer-Policy": "no-referrer",
      "Strict-Transport-Security": "max-age=63072000; includeSubDomains; preload",
      "X-Content-Type-Options": "nosniff",
    }
  `);
});

test.each(['/', '/a/', '/articles/a/', '/nowhere', '/sitemap.xml', '/_next/static/chunks/a.css'])(
  'every security header is on %s',
  (path) => {
    expect(headersOf(path)).toMatchObject(SECURITY_HEADERS);
  },
);

test.each(['/', '/a/', '/articles/a/', '/a/b/c/', '/sitemap.xml', '/_next/image/', '/next/static/a.css'])(
  'the browser revalidates %s each time',
  (path) => {
    expect(headersOf(path)['Cache-Control']).toBe('public, max-age=0, must-revalidate');
  },
);

test.each(['/_next/static/chunks/a.css', '/_next/static/media/a.woff2'])(
  'the hashed file %s is cached forever',
  (path) => {
    expect(headersOf(path)['Cache-Control']).toBe('public, max-age=31536000, immutable');
  },
);

test('the search page may compile WebAssembly, and differs in nothing else', () => {
  const policy = SECURITY_HEADERS['Content-Security-Policy'] ?? '';
  expect(headersOf('/search/')).toEqual({
    ...headersOf('/a/'),
    'Content-Security-Policy': policy.replace('; style-src', " 'wasm-unsafe-eval'; style-src"),
  });
});

test.each(['/search', '/search/a/', '/a/search/', '/pagefind/pagefind.js', '/js/search.js'])(
  '%s may not',
  (path) => {
    expect(headersOf(path)['Content-Security-Policy']).not.toContain('wasm');
  },
);

test('the page that searches is the only one on which the box may stand', () => {
  expect(COMPONENTS.Search.onlyOn).toBe('/search/');
});

test('no header stands twice, but for the page that searches, the form, what answers it, and hashed files', () => {
  const keys = headerRules(null)
    .filter(
      ({ regex }) =>
        ![
          '^/search/$',
          '^/es/buscar/$',
          '^/contact/',
          '^/es/contacto/',
          '^/api/',
          '^/_next/static/',
        ].includes(regex),
    )
    .flatMap(({ headers }) => Object.keys(headers).map((name) => name.toLowerCase()));
  expect(new Set(keys).size).toBe(keys.length);
});

test.each([
  '/contact/',
  '/contact/sent/',
  '/contact/not-sent/',
  '/es/contacto/',
  '/es/contacto/enviado/',
  '/es/contacto/no-enviado/',
])('nothing stores %s, and only our own server learns that a post came from it', (path) => {
  expect(headersOf(path)).toEqual({
    ...headersOf('/a/'),
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'same-origin',
  });
});

test.each(['/api/inquiries/', '/api/health/'])('nothing stores %s', (path) => {
  expect(headersOf(path)).toEqual({ ...headersOf('/a/'), 'Cache-Control': 'no-store' });
});

const FORMS = 'https://forms.example.net';

test('where another server receives inquiries, the page with the form may post there, and sends its origin', () => {
  const headers = headersOf('/contact/');
  const policy = headers['Content-Security-Policy'] ?? '';
  expect(headersOf('/contact/', FORMS)).toEqual({
    ...headers,
    'Content-Security-Policy': policy
      .replace("connect-src 'self'", `connect-src 'self' ${FORMS}`)
      .replace("form-action 'self'", `form-action 'self' ${FORMS}`),
    'Referrer-Policy': 'strict-origin',
  });
});

test.each(['/', '/a/', '/search/', '/contact/sent/', '/contact/not-sent/', '/contact/a/', '/sitemap.xml'])(
  'that changes nothing on %s',
  (path) => {
    expect(headersOf(path, FORMS)).toEqual(headersOf(path));
  },
);

test('the form may only be on the page with these headers', () => {
  expect(COMPONENTS.InquiryForm.onlyOn).toBe('/contact/');
});
