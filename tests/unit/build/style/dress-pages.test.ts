import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type FinishedFiles, textAt, toFinishedFile } from '#build/files/finished-files.ts';
import { dressPages } from '#build/style/dress-pages.ts';
import { seenIn } from '#build/style/seen-in.ts';
import { FONT } from '#staff/preview/font.ts';
import { parse } from '../../components/markup.ts';

const STYLE = '/_next/static/chunks/all.css';
const WOFF = '/_next/static/media/whole.woff2';
const CSS =
  '@font-face{font-family:x;src:url(../media/whole.woff2)format("woff2");font-weight:450}p{color:red}.late{color:tan}.rare{top:0}';

const drawn = (more: Record<string, string> = {}): FinishedFiles =>
  new Map(
    Object.entries({ [STYLE]: CSS, [WOFF]: readFileSync(FONT.file), '/js/a.js': 'x="late"', ...more }).map(
      ([address, content]) => [address, toFinishedFile(address, content)],
    ),
  );

function dress(bodies: string[], files = drawn()) {
  const head = `<link rel="preload" href="${WOFF}"><link rel="stylesheet" href="${STYLE}">`;
  const pages = new Map(bodies.map((body, index) => [`/${index}/`, head + body]));
  const seen = new Map([...pages].map(([page, html]) => [page, seenIn(parse(html))]));
  return dressPages(pages, seen, files);
}

test('pages that draw the same share a stylesheet; what few draw, and what a script may add, is in theirs', async () => {
  const script = '<script src="/js/a.js"></script>';
  const { pages, files } = await dress([
    '<p class="rare">',
    `<p>${script}`,
    ...Array.from({ length: 19 }, () => '<p>'),
  ]);
  const hrefs = [...pages.values()].map((html) => /rel="stylesheet" href="([^"]*)"/.exec(html)?.[1] ?? '');
  const [rare, late, plain, ...others] = hrefs.map((href) => textAt(files, href));
  expect(rare).toMatch(/p\{color:red\}\.rare/);
  expect(late).toMatch(/p\{color:red\}\.late/);
  expect(plain).toMatch(/p\{color:red\}$/);
  expect(new Set(others)).toEqual(new Set([plain]));
  expect(new Set(hrefs).size).toBe(3);
});

test('the whole font and stylesheet are gone, and page and stylesheet name the font that was cut', async () => {
  const { pages, files } = await dress(['<p>A</p>']);
  const [font] = [...files.keys()].filter((address) => address.endsWith('.woff2'));
  const html = pages.get('/0/') ?? '';
  const [, style = ''] = /rel="stylesheet" href="([^"]*)"/.exec(html) ?? [];
  expect([...files.keys()].toSorted()).toEqual([style, font, '/js/a.js'].toSorted());
  expect(html).toContain(`href="${font}"`);
  expect(textAt(files, style)).toContain(`url(..${font?.replace('/_next/static', '')})`);
});

test('a second stylesheet of Next is refused, because pages would lose it', async () => {
  const two = drawn({ '/_next/static/chunks/more.css': 'a{color:red}' });
  await expect(dress(['<p>'], two)).rejects.toThrowErrorMatchingInlineSnapshot(
    `[Error: The site has one file "*.css" (app/document.tsx), and Next made /_next/static/chunks/all.css, /_next/static/chunks/more.css. Import styles in app/globals.css.]`,
  );
});
