import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Delete the scripts below the static folder of a build; stylesheets, fonts and pictures stay. */
export async function removeScripts(distDir: string): Promise<{ files: number; bytes: number }> {
  const folder = join(distDir, 'static');
  const entries = await readdir(folder, { recursive: true });
  const scripts = entries.filter((entry) => entry.endsWith('.js') || entry.endsWith('.js.map'));
  let bytes = 0;
  for (const script of scripts) {
    const file = join(folder, script);
    bytes += (await stat(file)).size;
    await rm(file);
  }
  return { files: scripts.length, bytes };
}
