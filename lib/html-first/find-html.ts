import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Every HTML file below the server folder of a build, sorted. */
export async function findHtml(distDir: string): Promise<string[]> {
  const server = join(distDir, 'server');
  const entries = await readdir(server, { recursive: true });
  return entries
    .filter((entry) => entry.endsWith('.html'))
    .sort()
    .map((entry) => join(server, entry));
}

/** The address a file of the build answers to, without the folders that are only Next's own order. */
export function pageOf(distDir: string, file: string): string {
  const parts = relative(join(distDir, 'server'), file).split(sep);
  // route-cache/APP_PAGE/<hash>/$/about.html, or pages/404.html.
  const path = parts.slice(parts[0] === 'route-cache' ? 4 : 1).join('/');
  return path === 'index.html' ? '/' : `/${path.slice(0, -'.html'.length)}`;
}
