import { expect, test } from 'vitest';
import { splitPage } from '#bench/contestants/split-page.ts';

const PAGE = `<!DOCTYPE html><html lang="en-US" class="font other"><head><meta charset="utf-8">
<link rel="stylesheet" href="/_next/a.css"><link rel="preload" href="/f.woff2" as="font" crossorigin=""><link rel="icon" href="/icon.svg"></head>
<body class="plain"><p>Words &amp; more.</p><script src="/js/site.js" defer=""></script></body></html>`;

test('a page is taken apart, and what Astro names itself is left out', () => {
  const { htmlAttributes, bodyAttributes, head, body, stylesheets } = splitPage(PAGE);
  expect({ htmlAttributes, bodyAttributes, stylesheets }).toEqual({
    htmlAttributes: { lang: 'en-US', class: 'font other' },
    bodyAttributes: { class: 'plain' },
    stylesheets: ['/_next/a.css'],
  });
  expect(head).toContain('<link rel="icon" href="/icon.svg">');
  expect(head).not.toMatch(/stylesheet|preload/);
  expect(body).toMatch(/^<p>Words .* more\.<\/p><script src="\/js\/site\.js" defer(="")?><\/script>$/);
});
