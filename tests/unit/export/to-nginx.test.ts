import { expect, test } from 'vitest';
import { toNginxMaps, toNginxServer } from '#lib/export/to-nginx.ts';
import { EXPORTED, RULES } from './rules.ts';

const rules = {
  headers: RULES,
  oldAddresses: [{ from: '/', query: { key: 'p', value: '1.5' }, to: '/a/' }],
};

test('nginx finds the value of each header by the path, the last rule first, and where old addresses lead', () => {
  expect(toNginxMaps(rules)).toMatchInlineSnapshot(`
    "map $asked $rule_content_security_policy {
      default "default-src 'none'";
      "~^/search/$" "default-src 'self'";
    }

    map $asked $rule_speculation_rules {
      default "";
      "~^/[^.]*$" '"/rules.json"';
    }

    map $asked $rule_cache_control {
      default "";
      "~^/contact/" "no-store";
      "~^/.*$" "public";
    }

    map $status $site_content_security_policy {
      default $rule_content_security_policy;
    }

    map $status $site_speculation_rules {
      308 "";
      default $rule_speculation_rules;
    }

    map $status $site_cache_control {
      308 "";
      404 "private, no-cache, no-store, max-age=0, must-revalidate";
      ~^5 "no-store";
      default $rule_cache_control;
    }

    map "$asked?$args" $moved_to {
      default "";
      "~^/\\?(?:.*&)?p=1\\.5(?:&|$)" "/a/";
    }
    "
  `);
});

test('each header stands once, and files have their types', () => {
  expect(toNginxServer(rules, EXPORTED)).toMatchInlineSnapshot(`
    "add_header Content-Security-Policy $site_content_security_policy always;
    proxy_hide_header Content-Security-Policy;
    add_header Speculation-Rules $site_speculation_rules always;
    proxy_hide_header Speculation-Rules;
    add_header Cache-Control $site_cache_control always;
    proxy_hide_header Cache-Control;
    types {
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
    }
    "
  `);
});

test('a value that nginx cannot be told is refused', () => {
  const headers = [{ regex: '^/', headers: [{ key: 'X', value: `'"` }] }];
  expect(() => toNginxMaps({ headers, oldAddresses: [] })).toThrow(
    `nginx cannot be told '", which has both kinds of quotation marks.`,
  );
});
