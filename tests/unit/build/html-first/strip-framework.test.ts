import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { stripFramework as stripped } from '#build/html-first/strip-framework.ts';

const built = (name: string) => readFileSync(new URL(`fixtures/${name}.html.txt`, import.meta.url), 'utf8');

/** What it makes of a page, without the tree of the same. */
function stripFramework(...given: Parameters<typeof stripped>) {
  const { html, problems } = stripped(...given);
  return { html, problems };
}

/** A whole page around the given body and head, stripped. */
function strip(body: string, head = '') {
  return stripFramework(`<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`);
}

test('a page as Next builds it keeps its words and loses its scripts', () => {
  expect(stripFramework(built('page'))).toMatchInlineSnapshot(`
    {
      "html": "<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="preload" href="/_next/static/media/f-s.p.1v4l5w6-86t-v.woff2" as="font" crossorigin="" type="font/woff2"><link rel="stylesheet" href="/_next/static/chunks/2r31rawo9f6jy.css"><title>Home &amp; away</title><meta name="description" content="x &quot;quoted&quot; <b>"></head><body class="e5jdmG_className"><header><a href="/plain/">p</a></header><main><h1>Count 3 of 3</h1><pre>

    line 1
      line 2 &amp;amp; &lt;b>
    </pre><svg viewBox="0 0 10 10" preserveAspectRatio="xMidYMid meet"><title>t</title><foreignObject width="1" height="1"><p>hi</p></foreignObject><path d="M0 0" stroke-width="2"></path></svg><details open><summary>S</summary>text — “q”  </details><input type="checkbox" disabled checked><script type="application/ld+json">{"a":"\\u003cb>&amp; \\"x\\""}</script></main>
    </body></html>",
      "problems": [],
    }
  `);
});

test("Next's own 500 page keeps its words and loses its inline styles", () => {
  expect(stripFramework(built('500'))).toMatchInlineSnapshot(`
    {
      "html": "<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>500: This page couldn’t load</title></head><body><div><div><svg width="32" height="32" viewBox="-0.2 -1.5 32 32" fill="none"><path d="M16.9328 0C18.0839 0.000116771 19.1334 0.658832 19.634 1.69531L31.4299 26.1309C32.0708 27.4588 31.1036 28.9999 29.6291 29H2.00215C0.527541 29 -0.439628 27.4588 0.201371 26.1309L11.9973 1.69531C12.4979 0.658823 13.5474 7.75066e-05 14.6984 0H16.9328ZM3.59493 26H28.0363L16.9328 3H14.6984L3.59493 26ZM15.8156 19C16.9202 19.0001 17.8156 19.8955 17.8156 21C17.8156 22.1045 16.9202 22.9999 15.8156 23C14.7111 23 13.8156 22.1046 13.8156 21C13.8156 19.8954 14.7111 19 15.8156 19ZM17.3156 16.5H14.3156V8.5H17.3156V16.5Z" fill="var(--next-error-title)"></path></svg><h1>This page couldn’t load</h1><p>A server error occurred. Reload to try again.</p><form><button type="submit">Reload</button></form></div></div>
    </body></html>",
      "problems": [],
    }
  `);
});

test.each(['page', '500'])('stripping the %s fixture a second time changes nothing', (name) => {
  const once = stripFramework(built(name)).html;
  expect(stripFramework(once)).toEqual({ html: once, problems: [] });
});

test.each([
  ['JSON-LD', '<script type="application/ld+json">{"a":"\\u003cb> &amp; — \\"x\\"",  "n":1.50}</script>'],
  ['speculation rules', '<script type="speculationrules">{"prefetch":[]}</script>'],
  ['a module of the site itself', '<script type="module" src="/js/contact.js"></script>'],
  ['entities and spaces in text', '<p>1 &lt; 2 &amp;amp; “q” \u00a0 é\n  next</p>'],
  ['the first empty line of a preformatted text', '<pre>\n\nline 1\n  line 2</pre>'],
  [
    'the capitals in the names of inline SVG',
    '<svg viewBox="0 0 1 1" preserveAspectRatio="none"><linearGradient id="g"></linearGradient>' +
      '<foreignObject width="1" height="1"><p>x</p></foreignObject></svg>',
  ],
  [
    'an attribute that is on by being there',
    '<details open><summary>s</summary><input disabled required></details>',
  ],
  ['a part hidden until found', '<div hidden="until-found">x</div>'],
  ['text inside noscript', '<noscript><p>Call us.</p></noscript>'],
])('%s: it stays to the byte', (_, body) => {
  const html = `<!DOCTYPE html><html lang="en"><head></head><body>${body}</body></html>`;
  expect(strip(body)).toEqual({ html, problems: [] });
});

test('the folder of the modules can be another', () => {
  const page = '<p>x</p><script type="module" src="/modules/a.js"></script>';
  expect(stripFramework(page, { modules: '/modules/' }).problems).toEqual([]);
});

test('stylesheets, fonts and metadata stay', () => {
  const head =
    '<title>A &amp; B</title><link rel="stylesheet" href="/_next/static/chunks/a.css">' +
    '<link rel="preload" href="/_next/static/media/a.woff2" as="font" crossorigin="" type="font/woff2">';
  expect(strip('<p>x</p>', head).html).toContain(head);
});

test("React's marks between words leave no trace", () => {
  expect(strip('<p>Count <!-- -->3<!-- --> of 3</p>').html).toContain('<p>Count 3 of 3</p>');
});

test('a preload of a framework script goes', () => {
  const preloads =
    '<link rel="preload" as="script" href="/_next/static/a.js"><link rel="modulepreload" href="/_next/static/b.js">';
  expect(strip('<p>x</p>', preloads).html).toContain('<head></head>');
});

test.each([
  [
    'a Suspense boundary that waits for a script',
    '<!--$?--><template id="B:0"></template><p>…</p><!--/$-->',
    {
      what: 'a Suspense boundary whose content only a script can put in place',
      fix: 'Take the <Suspense> (or loading.tsx) away: at build time there is nothing to wait for.',
    },
  ],
  [
    'a part left to the browser',
    '<p>x</p><template data-dgst="BAILOUT"></template>',
    {
      what: 'a part that only a script can show ("BAILOUT")',
      fix: 'Render it on the server, at build time.',
    },
  ],
  [
    'a page with nothing in it',
    '',
    {
      what: 'an empty page: notFound() or redirect() was called while it was built',
      fix: 'Leave the address out of generateStaticParams, or put the redirect in next.config.',
    },
  ],
])('%s is a problem', (_, body, problem) => {
  expect(strip(body).problems).toEqual([problem]);
});
