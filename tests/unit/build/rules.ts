import type { HeaderRule } from '#lib/http/headers.ts';

/** The rules of a small build: two headers of every answer, one of pages, and two exceptions. */
export const RULES: HeaderRule[] = [
  {
    regex: '^',
    headers: { 'Content-Security-Policy': "default-src 'none'", 'X-Content-Type-Options': 'nosniff' },
  },
  { regex: '^/(?!api/)[^.]*$', headers: { 'Speculation-Rules': '"/rules.json"' } },
  { regex: '^/', headers: { 'Cache-Control': 'public' } },
  { regex: '^/search/$', headers: { 'Content-Security-Policy': "default-src 'self'" } },
  { regex: '^/contact/', headers: { 'Cache-Control': 'no-store' } },
];

const HTML = 'text/html; charset=utf-8';
const SCRIPT = 'text/javascript; charset=utf-8';

/** What that build sends. */
export const ADDRESSES = {
  '/': HTML,
  '/a/': HTML,
  '/search/': HTML,
  '/contact/': HTML,
  '/contact/sent/': HTML,
  '/js/a.js': SCRIPT,
  '/js/b.js': SCRIPT,
  '/c.json': 'application/x-c',
};
