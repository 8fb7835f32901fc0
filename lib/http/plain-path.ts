import { wellSpelled } from './well-spelled.ts';

/**
 * The one spelling by which addresses are compared, of a path that is decoded already: letters in one form (NFC) and small, single slashes, one at
 * the end of a page and none at the end of a file. The file that a folder is served from is that folder.
 */
export function plainPath(path: string): string {
  const small = path.normalize('NFC').toLowerCase().normalize('NFC');
  // Slashes first: looked for together with what follows them, thousands of them would take time by their square.
  const folded = small.replace(/[\\/]+/g, '/');
  return wellSpelled(folded.replace(/\/index\.html\/?$/, '/'));
}
