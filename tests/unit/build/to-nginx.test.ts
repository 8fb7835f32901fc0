import { expect, test } from 'vitest';
import { toNginxHeaders, toNginxMaps, toNginxTypes } from '#build/to-nginx.ts';
import { ADDRESSES, RULES } from './rules.ts';

test('nginx finds the value of each header by the path, the last rule first, and leaves alone what the server says', () => {
  expect(toNginxMaps(RULES)).toMatchInlineSnapshot(`
    "map $asked $rule_content_security_policy {
      default "default-src 'none'";
      "~^/search/$" "default-src 'self'";
    }

    map $asked $rule_speculation_rules {
      default "";
      "~^/(?!api/)[^.]*$" '"/rules.json"';
    }

    map $asked $rule_cache_control {
      default "";
      "~^/contact/" "no-store";
      "~^/" "public";
    }

    map $upstream_http_content_security_policy $said_here {
      "" $status;
      default server;
    }

    map $said_here $site_content_security_policy {
      server "";
      "~^(?:2|304)" $rule_content_security_policy;
      default "default-src 'none'";
    }

    map $said_here $site_speculation_rules {
      server "";
      "~^(?:2|304)" $rule_speculation_rules;
      default "";
    }

    map $said_here $site_cache_control {
      server "";
      "~^(?:2|304)" $rule_cache_control;
      "~^[45]" "no-store";
      default "";
    }
    "
  `);
});

test('each header stands once', () => {
  expect(toNginxHeaders(RULES)).toMatchInlineSnapshot(`
    "add_header Content-Security-Policy $site_content_security_policy always;
    add_header Speculation-Rules $site_speculation_rules always;
    add_header Cache-Control $site_cache_control always;
    "
  `);
});

test('files have their types', () => {
  expect(toNginxTypes(ADDRESSES)).toMatchInlineSnapshot(`
    "types {
      "text/css; charset=utf-8" css;
      "text/html; charset=utf-8" html;
      "text/javascript; charset=utf-8" js;
      "application/json; charset=utf-8" json;
      "image/png" png;
      "image/svg+xml" svg;
      "text/plain" txt;
      "application/manifest+json" webmanifest;
      "image/webp" webp;
      "font/woff2" woff2;
      "text/xml" xml;
    }
    default_type application/octet-stream;
    location = "/c.json" {
      types {}
      default_type "application/x-c";
      try_files $asked_file_first @server;
    }
    "
  `);
});

test('a value that nginx cannot be told is refused', () => {
  expect(() => toNginxMaps([{ regex: '^/', headers: { X: `'"` } }])).toThrow(
    `nginx cannot be told '", which has both kinds of quotation marks.`,
  );
});
