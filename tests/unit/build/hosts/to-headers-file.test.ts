import { expect, test } from 'vitest';
import { toHeadersFile } from '#build/hosts/to-headers-file.ts';
import { headersAt } from '#lib/http/headers.ts';
import { headersOnCloudflare, headersOnNetlify } from '#tests/servers/headers-on-hosts.ts';
import { ADDRESSES, RULES } from '../rules.ts';

test('what differs stands below what holds everywhere, for a whole folder where it can', () => {
  expect(toHeadersFile(RULES, ADDRESSES)).toMatchInlineSnapshot(`
    "/*
      Content-Security-Policy: default-src 'none'
      X-Content-Type-Options: nosniff
      Speculation-Rules: "/rules.json"
      Cache-Control: public

    /search/
      ! Content-Security-Policy
      Content-Security-Policy: default-src 'self'

    /contact/*
      ! Cache-Control
      Cache-Control: no-store

    /js/*
      ! Speculation-Rules

    /c.json
      ! Speculation-Rules
      Content-Type: application/x-c
    "
  `);
});

test.each(Object.entries(ADDRESSES))('Cloudflare Pages sends %s as the server does', (path, type) => {
  const own = path === '/c.json' ? { 'Content-Type': type } : {};
  expect(headersOnCloudflare(toHeadersFile(RULES, ADDRESSES), path)).toEqual({
    ...headersAt(RULES, path),
    ...own,
  });
});

test.each(Object.keys(ADDRESSES))('Netlify sends %s so too, but for what it cannot take back', (path) => {
  expect(headersOnNetlify(toHeadersFile(RULES, ADDRESSES), path)).toMatchObject(headersAt(RULES, path));
});

test('more rules than Cloudflare reads are refused', () => {
  const many = Object.fromEntries(
    Array.from({ length: 100 }, (_, index) => [`/${index}.js`, 'text/javascript; charset=utf-8']),
  );
  expect(() => toHeadersFile(RULES, many)).toThrow(
    /^_headers would have 101 rules and a line of \d+ characters\. Cloudflare Pages reads 100 rules and 2000 characters a line/,
  );
});
