import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Something in a folder, at any depth: `name` is its path from there, with slashes. It is a file, a link to another place, or a folder where those are asked for. */
export type Entry = { name: string; isLink: boolean; isFolder?: true };

/**
 * What lies in a folder and the folders below it, sorted. A link is told and never followed, as
 * `readdirSync` with `recursive` would follow one to a folder: what lies elsewhere on the machine is no part of the site.
 */
export function entriesIn(folder: string): Entry[] {
  return walk(folder, '').sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The folders in a folder, at any depth, that have the name of a file: `x.mdx` is looked for as a page, and cannot be read as one. */
export function foldersNamedAsFiles(folder: string): Entry[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /.\.[a-z]+$/i.test(entry.name))
    .map(({ parentPath, name }) => ({
      name: relative(folder, join(parentPath, name)).replaceAll('\\', '/'),
      isLink: false,
      isFolder: true as const,
    }));
}

function walk(root: string, below: string): Entry[] {
  return readdirSync(join(root, below), { withFileTypes: true }).flatMap((entry) => {
    const name = below + entry.name;
    if (entry.isDirectory()) return walk(root, `${name}/`);
    const isLink = entry.isSymbolicLink();
    return isLink || entry.isFile() ? [{ name, isLink }] : [];
  });
}
