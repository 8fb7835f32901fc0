import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { builtSite, DIST, ROOT, readText } from './build.ts';

/** Routes that Next builds for itself: what it shows in place of a page has no address of its own. */
const OF_NEXT = ['/_global-error', '/_not-found'];

/** What answers requests one by one. */
const ANSWERED = ['/api/health/', '/api/inquiries/'];

/** Every address that the build serves: pages, routes that were built, hashed files, files of `public`, and what is answered anew. */
export function addressesOfBuild(): string[] {
  const { routes }: { routes: Record<string, unknown> } = JSON.parse(readText('prerender-manifest.json'));
  const built = Object.keys(routes)
    .filter((route) => !OF_NEXT.includes(route))
    .map((route) => (route === '/' || route.includes('.') ? route : `${route}/`));
  return [
    ...new Set([
      ...builtSite().pages.map(({ path }) => path),
      ...built,
      ...filesIn(join(DIST, 'static')).map((file) => `/_next/static/${file}`),
      ...filesIn(join(ROOT, 'public')).map((file) => `/${file}`),
      ...ANSWERED,
    ]),
  ].sort();
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.split('\\').join('/'));
}
