import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findClientComponents } from '#build/html-first/find-client-components.ts';
import { stripPages, toSummary } from '#build/html-first/strip-pages.ts';

const page = (body: string) =>
  `<!DOCTYPE html><html lang="en"><head></head><body>${body}<script src="/_next/static/chunks/main.js"></script></body></html>`;
const strip = (pages: Record<string, string>) => stripPages(new Map(Object.entries(pages)));

/** The error text of stripping these pages. */
function faultOf(pages: Record<string, string>): string {
  try {
    strip(pages);
    return 'none';
  } catch (error) {
    return (error as Error).message;
  }
}

test('every page loses what serves the framework', () => {
  const { pages } = strip({ '/': page('<p>Home</p>'), '/a/': page('<p>A</p>') });
  expect([...pages]).toEqual([
    ['/', '<!DOCTYPE html><html lang="en"><head></head><body><p>Home</p></body></html>'],
    ['/a/', '<!DOCTYPE html><html lang="en"><head></head><body><p>A</p></body></html>'],
  ]);
});

test('the summary is one line', () => {
  const pages = { '/': page('<p>Home</p>'), '/a/': page('<p>A</p>') };
  expect(toSummary(strip(pages))).toMatchInlineSnapshot(
    `"HTML first: pages: 2, HTML before: 0.3 kB, after: 0.1 kB."`,
  );
});

test('all problems are told at once, each with its pages', () => {
  const bad = '<p style="color:red">x</p><script src="https://evil.example/x.js"></script>';
  const message = faultOf({ '/': page(bad), '/404.html': page(`${bad}<b onclick="go()">y</b>`) });
  expect(message).toMatchInlineSnapshot(`
    "HTML first: 3 problems.
      /, /404.html: style="color:red" on <p>.
        Fix: Use a class and put the rule in the stylesheet.
      /, /404.html: a script from "https://evil.example/x.js".
        Fix: Keep the file below /js/ and load it with <script type="module" src="/js/…">, or leave it out.
      /404.html: onclick="go()" on <b>.
        Fix: Add the behavior from a module below /js/ with addEventListener."
  `);
});

test('a problem on many pages names the first five', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const pages = Object.fromEntries(names.map((name) => [`/${name}/`, page('<hr style="x:y">')]));
  expect(faultOf(pages)).toMatchInlineSnapshot(`
    "HTML first: 1 problem.
      /a/, /b/, /c/, /d/, /e/ and 2 more: style="x:y" on <hr>.
        Fix: Use a class and put the rule in the stylesheet."
  `);
});

test('what was found before is told as well', () => {
  const known = [{ page: '/a/', what: 'a thing', fix: 'Fix it.' }];
  expect(() => stripPages(new Map([['/', page('<p>Home</p>')]]), known)).toThrow(
    'HTML first: 1 problem.\n  /a/: a thing.\n    Fix: Fix it.',
  );
});

/** The client components that are found in a build whose manifest for a route lists these files, beside a harmless one. */
async function componentsAmong(route: string, files: string[]) {
  const dist = mkdtempSync(join(tmpdir(), 'html-first-'));
  onTestFinished(() => rmSync(dist, { recursive: true }));
  const write = (folder: string, page: string, listed: string[]) => {
    const clientModules = Object.fromEntries(listed.map((file) => [file, {}]));
    mkdirSync(join(dist, 'server/app', folder), { recursive: true });
    writeFileSync(
      join(dist, 'server/app', folder, 'page_client-reference-manifest.js'),
      `globalThis.__RSC_MANIFEST = globalThis.__RSC_MANIFEST || {};
globalThis.__RSC_MANIFEST[${JSON.stringify(page)}] = ${JSON.stringify({ clientModules })};`,
    );
  };
  const next = '[project]/node_modules/next/dist';
  write('.', '/page', [`${next}/esm/client/components/layout-router.js`, `${next}/client/app-dir/link.js`]);
  write('x', route, files);
  return findClientComponents(dist);
}

test('a client component is named by its file', async () => {
  expect(await componentsAmong('/about/page', ['[project]/components/menu.tsx <module evaluation>'])).toEqual(
    [
      {
        page: '/about',
        what: 'the client component components/menu.tsx',
        fix: "Render it on the server (no 'use client'), and add what needs script from a small module.",
      },
    ],
  );
});

test('next/script is a client component that does something', async () => {
  expect(await componentsAmong('/page', ['[project]/node_modules/next/dist/client/script.js'])).toMatchObject(
    [{ page: '/', what: 'the client component node_modules/next/dist/client/script.js' }],
  );
});

test('global-error.tsx is let be, for Next demands it to be a client component', async () => {
  expect(
    await componentsAmong('/page', ['[project]/app/global-error.tsx', '/home/me/app/site.css?x=1']),
  ).toEqual([]);
});
