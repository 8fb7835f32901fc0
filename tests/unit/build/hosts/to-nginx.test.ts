import { expect, test } from 'vitest';
import { toNginxHeaders, toNginxMaps, toNginxTypes } from '#build/hosts/to-nginx.ts';
import { ADDRESSES, RULES } from '../rules.ts';

test('nginx finds the value of each header by the path, the last rule first, and leaves alone what the server says', () => {
  expect(toNginxMaps(RULES)).toMatchInlineSnapshot(`
    "map "$upstream_http_content_security_policy$status" $answer {
      default "server";
      "~^(?:2..|304)$" "found";
      "~^3..$" "moved";
      "~^[45]..$" "fault";
    }

    map $asked $rule_content_security_policy {
      default "default-src 'none'";
      "~^/search/$" "default-src 'self'";
    }

    map $answer $site_content_security_policy {
      default "default-src 'none'";
      "server" "";
      "found" $rule_content_security_policy;
    }

    map $asked $rule_speculation_rules {
      default "";
      "~^/(?!api/)[^.]*$" '"/rules.json"';
    }

    map $answer $site_speculation_rules {
      default "";
      "server" "";
      "found" $rule_speculation_rules;
    }

    map $asked $rule_cache_control {
      default "";
      "~^/contact/" "no-store";
      "~^/" "public";
    }

    map $answer $site_cache_control {
      default "";
      "server" "";
      "found" $rule_cache_control;
      "fault" "no-store";
    }
    "
  `);
});

test("each header stands once, and one that is the same everywhere takes the place of the server's", () => {
  expect(toNginxHeaders(RULES)).toMatchInlineSnapshot(`
    "add_header Content-Security-Policy $site_content_security_policy always;
    add_header X-Content-Type-Options "nosniff" always;
    proxy_hide_header X-Content-Type-Options;
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
  expect(() => toNginxHeaders([{ regex: '^', headers: { X: `'"` } }])).toThrow(
    `nginx cannot be told '", which has both kinds of quotation marks.`,
  );
});
