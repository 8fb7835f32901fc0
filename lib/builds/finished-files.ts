import { globSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A finished file of a build, and the address at which a server sends it, such as `/fees/` or `/robots.txt`. */
export type FinishedFile = { address: string; file: string };

/** The page for addresses that do not exist, by the name that hosts of finished files give it. */
export const NOT_FOUND = '/404.html';

// What Next renders and no address leads to: its own page for faults of the code.
const INNER = '/_global-error.html';

/**
 * Every finished file of a build, in the order of the addresses: what was rendered ahead, its static files, and those of `public`. What
 * is answered on demand, below `/api/`, has none.
 */
export function finishedFilesOf(build: string, publicFolder: string): FinishedFile[] {
  return [
    ...renderedIn(build),
    ...filesIn(join(build, 'static'), '/_next/static'),
    ...filesIn(publicFolder, ''),
  ].sort((a, b) => (a.address < b.address ? -1 : 1));
}

// Next keeps what it rendered as server/route-cache/<kind>/<hash of the route>/$/<address>.html, or .body where it is no page.
function renderedIn(build: string): FinishedFile[] {
  return globSync('server/route-cache/*/*/$/**/*.{html,body}', { cwd: build })
    .map((name) => ({ name: name.replaceAll('\\', '/'), file: join(build, name) }))
    .map(({ name, file }) => ({ rendered: name.slice(name.indexOf('/$/') + 2), file }))
    .filter(({ rendered }) => rendered !== INNER)
    .map(({ rendered, file }) => ({ address: toAddress(rendered), file }));
}

function toAddress(rendered: string): string {
  if (rendered === '/_not-found.html') return NOT_FOUND;
  if (rendered === '/index.html') return '/';
  return rendered.replace(/\.html$/, '/').replace(/\.body$/, '');
}

function filesIn(folder: string, address: string): FinishedFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => {
      const file = join(parentPath, name);
      return { address: address + file.slice(folder.length).replaceAll('\\', '/'), file };
    });
}
