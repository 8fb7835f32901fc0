import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kindAndSlugOf } from '#lib/content/model/paths.ts';
import type { Pictures } from './format.ts';

/** The pictures in the folder of a page or a person, which the editor opens together with it. */
export function picturesOf(root: string, path: string): Pictures {
  const place = kindAndSlugOf(path.replace(/^content\//, ''));
  const folder = join(root, 'public/images', place?.slug ?? '');
  if (!place || !existsSync(folder)) return new Map();
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
}
