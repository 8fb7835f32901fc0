import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import type { PageProblem } from './problems-of.ts';

type Manifest = { clientModules: Record<string, unknown> };

const MANIFEST = 'page_client-reference-manifest.js';
const NEXT = '/node_modules/next/dist/';

const STYLESHEET = /\.(css|scss|sass)$/; // webpack lists these as well
const GLOBAL_ERROR = /\/app\/global-error\.[jt]sx?\b/;

// The parts of Next that are on every page, and <Link>, which is a plain link without its script. Others, such as
// next/script and next/image, do something in the browser.
const HARMLESS = ['client/components/', 'client/app-dir/link.js', 'lib/framework/', 'lib/metadata/'];

/** Client components in the pages of a build: without their script they would silently do nothing. */
export async function findClientComponents(distDir: string): Promise<PageProblem[]> {
  const app = join(distDir, 'server', 'app');
  const entries = await readdir(app, { recursive: true });
  const problems: PageProblem[] = [];
  for (const entry of entries.filter((name) => name.endsWith(MANIFEST)).sort()) {
    for (const [route, manifest] of Object.entries(readManifest(await readFile(join(app, entry), 'utf8')))) {
      for (const file of Object.keys(manifest.clientModules).filter((name) => !isHarmless(name))) {
        problems.push({
          page: route.slice(0, -'/page'.length) || '/',
          what: `the client component ${nameFile(file)}`,
          fix: "Render it on the server (no 'use client'), and add what needs script from a small module.",
        });
      }
    }
  }
  return problems;
}

// The manifest is a script that sets one global. Running it by itself is how Next reads it too.
function readManifest(code: string): Record<string, Manifest> {
  const context: { __RSC_MANIFEST?: Record<string, Manifest> } = {};
  runInNewContext(code, context);
  return context.__RSC_MANIFEST ?? {};
}

function isHarmless(file: string): boolean {
  // Next requires 'use client' in this file, and lists it on every page.
  if (GLOBAL_ERROR.test(file) || STYLESHEET.test(nameFile(file))) return true;
  const at = file.lastIndexOf(NEXT);
  if (at < 0) return false;
  const inside = file.slice(at + NEXT.length).replace('esm/', '');
  return HARMLESS.some((part) => inside.startsWith(part));
}

// "[project]/components/menu.tsx <module evaluation>" in the words of one bundler, "menu.tsx?query" in the other's.
function nameFile(file: string): string {
  return file.replace('[project]/', '').split(/[?]| </)[0] ?? file;
}
