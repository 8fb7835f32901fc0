import { expect, test } from 'vitest';
import { toCaddyErrors, toCaddyHeaders } from '#build/hosts/to-caddy.ts';
import { ADDRESSES, RULES } from '../rules.ts';

const text = toCaddyHeaders(RULES, ADDRESSES);

test('Caddy sets the headers of each rule, in their order', () => {
  expect(text.slice(0, text.indexOf('@type'))).toMatchInlineSnapshot(`
    "@rule0 {
    	path_regexp \`^\`
    }
    header @rule0 {
    	Content-Security-Policy \`default-src 'none'\`
    	X-Content-Type-Options \`nosniff\`
    }
    @rule1 {
    	path_regexp \`^/[^.]*$\`
    	not path_regexp \`^/(?:api/)\`
    }
    header @rule1 {
    	Speculation-Rules \`"/rules.json"\`
    }
    @rule2 {
    	path_regexp \`^/\`
    }
    header @rule2 {
    	Cache-Control \`public\`
    }
    @rule3 {
    	path_regexp \`^/search/$\`
    }
    header @rule3 {
    	Content-Security-Policy \`default-src 'self'\`
    }
    @rule4 {
    	path_regexp \`^/contact/\`
    }
    header @rule4 {
    	Cache-Control \`no-store\`
    }
    "
  `);
});

test('Caddy sets the types of files: of all, of pages, by their endings, and those of their own', () => {
  const blocks = text.slice(text.indexOf('@type')).split(/(?=^@type)/m);
  const block = /^@type(\d+) \{\n\tpath `(.+)`\n\}\nheader @type\1 \{\n\tContent-Type `(.+)`\n\}\n$/;
  expect(blocks.map((each) => each.replace(block, '$2 $3'))).toEqual([
    '* application/octet-stream',
    '*/ text/html; charset=utf-8',
    '*.css text/css; charset=utf-8',
    '*.html text/html; charset=utf-8',
    '*.js text/javascript; charset=utf-8',
    '*.json application/json; charset=utf-8',
    '*.png image/png',
    '*.svg image/svg+xml',
    '*.txt text/plain',
    '*.webmanifest application/manifest+json',
    '*.webp image/webp',
    '*.woff2 font/woff2',
    '*.xml text/xml',
    '/c.json application/x-c',
  ]);
});

test('what Caddy itself answers has the headers of every answer, and is not kept', () => {
  expect(toCaddyErrors(RULES)).toMatchInlineSnapshot(`
    "header {
    	Content-Security-Policy \`default-src 'none'\`
    	X-Content-Type-Options \`nosniff\`
    	Cache-Control \`no-store\`
    }
    "
  `);
});

test.each(['^/a(?=b)', '^/(?!a)b(?!c)', '(?<!a)b'])(
  'the expression %s, which Caddy cannot read, is refused',
  (regex) => {
    expect(() => toCaddyHeaders([{ regex, headers: { X: 'y' } }], {})).toThrow(
      `Caddy cannot be told of the headers at ${regex}: it knows no expression that looks around, but for one right after the first slash (lib/http/headers.ts).`,
    );
  },
);

test('a value that Caddy cannot be told is refused', () => {
  expect(() => toCaddyErrors([{ regex: '^', headers: { X: 'a`b' } }])).toThrow(
    'Caddy cannot be told a`b, which has a backtick.',
  );
});
