import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { say, undoLater } from '../session.ts';
import { TOOLS } from '../tools.ts';
import { runMeasured } from './run-measured.ts';
import { splitPage } from './split-page.ts';

const ASTRO = join(TOOLS, 'node_modules/astro/bin/astro.mjs');
const BUILD_WITHIN_S = 180;

/**
 * Builds a bare Astro site from finished pages, fetched from their server: the same markup, the same stylesheet, font and small scripts, as files.
 * Returns the folder to serve.
 */
export async function buildAstro(origin: string, paths: readonly string[]): Promise<string> {
  say('building the same finished pages with Astro');
  const root = mkdtempSync(join(TOOLS, '.astro-'));
  undoLater(() => rmSync(root, { recursive: true, force: true }));
  cpSync(join(TOOLS, 'site-template'), root, { recursive: true });
  const textOf = async (path: string) => (await fetchOk(origin + path)).text();
  const pages = await Promise.all(paths.map(async (path) => ({ path, html: await textOf(path) })));
  const split = pages.map(({ path, html }) => ({ path, ...splitPage(html) }));
  writeFileSync(join(root, 'src/pages.json'), JSON.stringify(split));

  for (const path of new Set(pages.flatMap(({ html }) => filesNamedIn(html)))) {
    await keep(origin, path, root);
  }
  await runMeasured([ASTRO, 'build', '--root', root], {
    cwd: root,
    env: { ASTRO_TELEMETRY_DISABLED: '1' },
    within: BUILD_WITHIN_S,
  });
  return join(root, 'dist');
}

/** The addresses of the site's own files that a page names and that have an extension: its stylesheet, the font, scripts, icons. */
function filesNamedIn(html: string): string[] {
  return [...html.matchAll(/<(?:link|script)\b[^>]*?(?:src|href)="(\/[^"?#]+\.\w+)"/g)].map(
    ([, path = '']) => path,
  );
}

async function keep(origin: string, path: string, root: string): Promise<void> {
  const file = join(root, 'public', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, await (await fetchOk(origin + path)).bytes());
}

async function fetchOk(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} was answered with ${response.status}.`);
  return response;
}
