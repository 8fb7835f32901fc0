import type { HeaderRule } from '#lib/export/built-rules.ts';

/** The rules of a small build: a header of every answer, one of pages, and two exceptions. */
export const RULES: HeaderRule[] = [
  { regex: '^/.*$', headers: [{ key: 'Content-Security-Policy', value: "default-src 'none'" }] },
  { regex: '^/[^.]*$', headers: [{ key: 'Speculation-Rules', value: '"/rules.json"' }] },
  { regex: '^/.*$', headers: [{ key: 'Cache-Control', value: 'public' }] },
  { regex: '^/search/$', headers: [{ key: 'Content-Security-Policy', value: "default-src 'self'" }] },
  { regex: '^/contact/', headers: [{ key: 'Cache-Control', value: 'no-store' }] },
];

const PATHS = ['/', '/a/', '/search/', '/contact/', '/contact/sent/', '/js/a.js', '/js/b.js', '/c.json'];

/** What that build exports. */
export const EXPORTED = PATHS.map((path) => ({
  path,
  type: path.endsWith('/')
    ? 'text/html; charset=utf-8'
    : path === '/c.json'
      ? 'application/x-c'
      : 'text/javascript; charset=utf-8',
}));
