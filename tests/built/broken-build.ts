import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { POINTER } from '#lib/builds/current-build.ts';
import { type Served, serve } from '#tests/serve-site.ts';
import { DIST, ROOT } from './build.ts';

/** What a server reads. */
const BUILD = basename(DIST);
const PARTS = ['lib', 'scripts', 'public', BUILD, POINTER, 'package.json', 'next.config.mjs'];
/** Without it, nothing can say how the site does. */
const LOST = join(BUILD, 'server/app/api/health/route.js');

/** Serves a copy of the finished build that has lost the file of one route, as a disk that fails might. Whoever starts it removes it. */
export async function serveBroken(): Promise<Served & { remove: () => void }> {
  const root = mkdtempSync(join(tmpdir(), 'broken-'));
  const remove = () => rmSync(root, { recursive: true, force: true });
  try {
    for (const part of PARTS)
      cpSync(join(ROOT, part), join(root, part), { recursive: true, verbatimSymlinks: true });
    symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
    rmSync(join(root, LOST));
    return { ...(await serve('scripts/serve.ts', root, { DATA_DIR: join(root, 'data') })), remove };
  } catch (error) {
    remove();
    throw error;
  }
}
