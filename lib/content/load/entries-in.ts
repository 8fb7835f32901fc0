import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Something in a folder, at any depth: `name` is its path from there, with slashes. It is a file or a link to another place. */
export type Entry = { name: string; isLink: boolean };

/**
 * What lies in a folder and the folders below it, sorted. A link is told and never followed, as
 * `readdirSync` with `recursive` would follow one to a folder: what lies elsewhere on the machine is no part of the site.
 */
export function entriesIn(folder: string): Entry[] {
  return walk(folder, '').sort((a, b) => (a.name < b.name ? -1 : 1));
}

function walk(root: string, below: string): Entry[] {
  return readdirSync(join(root, below), { withFileTypes: true }).flatMap((entry) => {
    const name = below + entry.name;
    if (entry.isDirectory()) return walk(root, `${name}/`);
    const isLink = entry.isSymbolicLink();
    return isLink || entry.isFile() ? [{ name, isLink }] : [];
  });
}
