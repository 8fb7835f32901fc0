import { wellSpelled } from './well-spelled.ts';

/**
 * The one spelling by which addresses are compared, of a path that is decoded already: letters in one form (NFC) and small, single slashes, one at
 * the end of a page and none at the end of a file. The file that a folder is served from is that folder.
 */
export function plainPath(path: string): string {
  const small = path.normalize('NFC').toLowerCase().normalize('NFC');
  return wellSpelled(small.replace(/[\\/]+index\.html[\\/]*$/, '/'));
}
