import { expect, test } from 'vitest';
import { toCaddyErrors, toCaddyHeaders } from '#build/hosts/to-caddy.ts';
import { ADDRESSES, RULES } from '../rules.ts';

test('Caddy sets the headers of each rule, in their order, and the types of files', () => {
  expect(toCaddyHeaders(RULES, ADDRESSES)).toMatchInlineSnapshot(`
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
    @type0 {
    	path \`*\`
    }
    header @type0 {
    	Content-Type \`application/octet-stream\`
    }
    @type1 {
    	path \`*/\`
    }
    header @type1 {
    	Content-Type \`text/html; charset=utf-8\`
    }
    @type2 {
    	path \`*.css\`
    }
    header @type2 {
    	Content-Type \`text/css; charset=utf-8\`
    }
    @type3 {
    	path \`*.html\`
    }
    header @type3 {
    	Content-Type \`text/html; charset=utf-8\`
    }
    @type4 {
    	path \`*.js\`
    }
    header @type4 {
    	Content-Type \`text/javascript; charset=utf-8\`
    }
    @type5 {
    	path \`*.json\`
    }
    header @type5 {
    	Content-Type \`application/json; charset=utf-8\`
    }
    @type6 {
    	path \`*.png\`
    }
    header @type6 {
    	Content-Type \`image/png\`
    }
    @type7 {
    	path \`*.svg\`
    }
    header @type7 {
    	Content-Type \`image/svg+xml\`
    }
    @type8 {
    	path \`*.txt\`
    }
    header @type8 {
    	Content-Type \`text/plain\`
    }
    @type9 {
    	path \`*.webmanifest\`
    }
    header @type9 {
    	Content-Type \`application/manifest+json\`
    }
    @type10 {
    	path \`*.webp\`
    }
    header @type10 {
    	Content-Type \`image/webp\`
    }
    @type11 {
    	path \`*.woff2\`
    }
    header @type11 {
    	Content-Type \`font/woff2\`
    }
    @type12 {
    	path \`*.xml\`
    }
    header @type12 {
    	Content-Type \`text/xml\`
    }
    @type13 {
    	path \`/c.json\`
    }
    header @type13 {
    	Content-Type \`application/x-c\`
    }
    "
  `);
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
