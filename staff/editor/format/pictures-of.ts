import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Pictures } from './format.ts';

/** The pictures in the folder of a page, which the editor opens together with the page. */
export function picturesOf(root: string, path: string): Pictures {
  const folder = join(root, 'public/images', basename(path, '.mdx'));
  if (!path.endsWith('.mdx') || !existsSync(folder)) return new Map();
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
}
