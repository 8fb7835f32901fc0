import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findHtml, pageOf } from '../../../lib/html-first/find-html.ts';
import { stripBuild, toSummary } from '../../../lib/html-first/strip-build.ts';
import { FRAMEWORK_SCRIPT, HOME, makeBuild, NOT_FOUND, toClientManifest } from './make-build.ts';

async function strip(distDir: string) {
  return stripBuild(distDir, await findHtml(distDir));
}

/** The error text of stripping a build with these files in it. */
async function faultOf(files: Record<string, string>): Promise<string> {
  return strip(await makeBuild(files)).then(
    () => 'none',
    (error: Error) => error.message,
  );
}

test('every page is rewritten in place', async () => {
  const distDir = await makeBuild();
  await strip(distDir);
  expect(await readFile(join(distDir, HOME), 'utf8')).toBe(
    '<!DOCTYPE html><html lang="en"><head></head><body><p>Home</p></body></html>',
  );
});

test('scripts are deleted, stylesheets and fonts are not', async () => {
  const distDir = await makeBuild();
  await strip(distDir);
  const left = await readdir(join(distDir, 'static'), { recursive: true });
  expect(left.sort()).toEqual(['chunks', 'chunks/main.css', 'media', 'media/a.woff2']);
});

test('no temporary file is left behind', async () => {
  const distDir = await makeBuild();
  await strip(distDir);
  expect(await findHtml(distDir)).toEqual(await everyFileNamedLike(distDir, '.html'));
});

async function everyFileNamedLike(distDir: string, part: string): Promise<string[]> {
  const entries = await readdir(join(distDir, 'server'), { recursive: true });
  return entries
    .filter((entry) => entry.includes(part))
    .sort()
    .map((entry) => join(distDir, 'server', entry));
}

test('the summary is one line', async () => {
  expect(toSummary(await strip(await makeBuild()))).toMatchInlineSnapshot(
    `"HTML first: pages: 2, HTML before: 0.3 kB, after: 0.2 kB, scripts deleted: 1 (0.0 kB)."`,
  );
});

test('a file named twice is counted once', async () => {
  const distDir = await makeBuild();
  const file = join(distDir, HOME);
  expect((await stripBuild(distDir, [file, file])).pages).toBe(1);
});

test('a second time changes nothing', async () => {
  const distDir = await makeBuild();
  await strip(distDir);
  const again = await strip(distDir);
  expect(again.after).toBe(again.before);
});

test('one bad page leaves every page and script as it was', async () => {
  const distDir = await makeBuild({ [NOT_FOUND]: '<p>x</p><script>go()</script>' });
  await expect(strip(distDir)).rejects.toThrow();
  expect(await readFile(join(distDir, HOME), 'utf8')).toContain('/_next/');
  expect(await readFile(join(distDir, FRAMEWORK_SCRIPT), 'utf8')).toBe('run()');
});

test('all problems are told at once, each with its pages', async () => {
  const bad = '<p style="color:red">x</p><script src="https://evil.example/x.js"></script>';
  const message = await faultOf({ [HOME]: bad, [NOT_FOUND]: `${bad}<b onclick="go()">y</b>` });
  expect(message).toMatchInlineSnapshot(`
    "HTML first: 3 problems; no file was changed.
      /, /404: style="color:red" on <p>.
        Fix: Use a class and put the rule in the stylesheet.
      /, /404: a script from "https://evil.example/x.js".
        Fix: Keep the file below /js/ and load it with <script type="module" src="/js/…">, or leave it out.
      /404: onclick="go()" on <b>.
        Fix: Add the behaviour from a module below /js/ with addEventListener."
  `);
});

test('a problem on many pages names the first five', async () => {
  const pages = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => [
    `server/pages/${name}.html`,
    '<hr style="x:y">',
  ]);
  expect(await faultOf(Object.fromEntries(pages))).toMatchInlineSnapshot(`
    "HTML first: 1 problem; no file was changed.
      /a, /b, /c, /d, /e and 2 more: style="x:y" on <hr>.
        Fix: Use a class and put the rule in the stylesheet."
  `);
});

test('a client component is named by its file', async () => {
  const manifest = toClientManifest('/about/page', ['[project]/components/menu.tsx <module evaluation>']);
  const message = await faultOf({ 'server/app/about/page_client-reference-manifest.js': manifest });
  expect(message).toMatchInlineSnapshot(`
    "HTML first: 1 problem; no file was changed.
      /about: the client component components/menu.tsx.
        Fix: Render it on the server (no 'use client'), and add what needs script from a small module."
  `);
});

test('next/script is a client component that does something', async () => {
  const manifest = toClientManifest('/page', ['[project]/node_modules/next/dist/client/script.js']);
  const message = await faultOf({ 'server/app/page_client-reference-manifest.js': manifest });
  expect(message).toContain('/: the client component node_modules/next/dist/client/script.js.');
});

test('global-error.tsx is let be, for Next demands it to be a client component', async () => {
  const manifest = toClientManifest('/page', ['[project]/app/global-error.tsx', '/home/me/app/site.css?x=1']);
  expect(await faultOf({ 'server/app/page_client-reference-manifest.js': manifest })).toBe('none');
});

test('a page rendered for each request is a problem', async () => {
  const routes = '{"/page":"/","/account/page":"/account"}';
  expect(await faultOf({ 'app-path-routes-manifest.json': routes })).toMatchInlineSnapshot(`
    "HTML first: 1 problem; no file was changed.
      /account: a page that is rendered for each request.
        Fix: Take away what reads the request (headers, cookies, searchParams), so that it is built once."
  `);
});

test('a page rendered again after a time is a problem', async () => {
  const prerenders = '{"routes":{"/":{"initialRevalidateSeconds":60}},"dynamicRoutes":{}}';
  expect(await faultOf({ 'prerender-manifest.json': prerenders })).toMatchInlineSnapshot(`
    "HTML first: 1 problem; no file was changed.
      /: a page that is rendered again every 60 seconds.
        Fix: Take \`revalidate\` away, so that it is built once."
  `);
});

test('addresses rendered when first asked for are a problem', async () => {
  const files = {
    'app-path-routes-manifest.json': '{"/[slug]/page":"/[slug]"}',
    'prerender-manifest.json': '{"routes":{},"dynamicRoutes":{"/[slug]":{"fallback":null}}}',
  };
  expect(await faultOf(files)).toMatchInlineSnapshot(`
    "HTML first: 1 problem; no file was changed.
      /[slug]: addresses that are rendered when first asked for.
        Fix: Export \`dynamicParams = false\` and name every address in generateStaticParams."
  `);
});

test('addresses that are all known at build time are no problem', async () => {
  const files = {
    'app-path-routes-manifest.json': '{"/[slug]/page":"/[slug]"}',
    'prerender-manifest.json': '{"routes":{},"dynamicRoutes":{"/[slug]":{"fallback":false}}}',
  };
  expect(await faultOf(files)).toBe('none');
});

test.each([
  [HOME, '/'],
  ['server/route-cache/APP_PAGE/0a1b/$/articles/one.html', '/articles/one'],
  [NOT_FOUND, '/404'],
])('the page of %s is %s', (file, page) => {
  expect(pageOf('.next', join('.next', file))).toBe(page);
});
