import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

export const HOME = 'server/route-cache/APP_PAGE/0a1b/$/index.html';
export const NOT_FOUND = 'server/pages/404.html';
export const FRAMEWORK_SCRIPT = 'static/chunks/main.js';

const page = (text: string) =>
  `<!DOCTYPE html><html lang="en"><head></head><body><p>${text}</p><script src="/_next/${FRAMEWORK_SCRIPT}"></script></body></html>`;

/** The manifest in which Next lists the client components of a page. */
export function toClientManifest(route: string, files: string[]): string {
  const clientModules = Object.fromEntries(files.map((file) => [file, {}]));
  return `globalThis.__RSC_MANIFEST = globalThis.__RSC_MANIFEST || {};
globalThis.__RSC_MANIFEST[${JSON.stringify(route)}] = ${JSON.stringify({ clientModules })};`;
}

/** Write a small finished build to a folder that lasts as long as the test; `files` adds to it or replaces what is there. */
export async function makeBuild(files: Record<string, string> = {}): Promise<string> {
  const distDir = await mkdtemp(join(tmpdir(), 'html-first-'));
  onTestFinished(() => rm(distDir, { recursive: true }));
  const all: Record<string, string> = {
    BUILD_ID: 'x',
    'app-path-routes-manifest.json': '{"/page":"/","/feed.xml/route":"/feed.xml"}',
    'prerender-manifest.json': '{"routes":{"/":{"initialRevalidateSeconds":false}},"dynamicRoutes":{}}',
    'server/app/page_client-reference-manifest.js': toClientManifest('/page', [
      '[project]/node_modules/next/dist/esm/client/components/layout-router.js',
      '[project]/node_modules/next/dist/client/app-dir/link.js',
    ]),
    [HOME]: page('Home'),
    [NOT_FOUND]: page('Not found'),
    [FRAMEWORK_SCRIPT]: 'run()',
    'static/chunks/main.css': 'p{}',
    'static/media/a.woff2': 'font',
    ...files,
  };
  for (const [file, text] of Object.entries(all)) {
    await mkdir(dirname(join(distDir, file)), { recursive: true });
    await writeFile(join(distDir, file), text);
  }
  return distDir;
}
