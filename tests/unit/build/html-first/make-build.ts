import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** The manifest in which Next lists the client components of a page. */
export function toClientManifest(route: string, files: string[]): string {
  const clientModules = Object.fromEntries(files.map((file) => [file, {}]));
  return `globalThis.__RSC_MANIFEST = globalThis.__RSC_MANIFEST || {};
globalThis.__RSC_MANIFEST[${JSON.stringify(route)}] = ${JSON.stringify({ clientModules })};`;
}

/** Writes what Next leaves of a small build to a folder that lasts as long as the test; `files` adds to it or replaces what is there. */
export async function makeBuild(files: Record<string, string> = {}): Promise<string> {
  const distDir = await mkdtemp(join(tmpdir(), 'html-first-'));
  onTestFinished(() => rm(distDir, { recursive: true }));
  const all: Record<string, string> = {
    'server/app/page_client-reference-manifest.js': toClientManifest('/page', [
      '[project]/node_modules/next/dist/esm/client/components/layout-router.js',
      '[project]/node_modules/next/dist/client/app-dir/link.js',
    ]),
    ...files,
  };
  for (const [file, text] of Object.entries(all)) {
    await mkdir(dirname(join(distDir, file)), { recursive: true });
    await writeFile(join(distDir, file), text);
  }
  return distDir;
}
