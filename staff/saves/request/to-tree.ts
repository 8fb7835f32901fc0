import type { Listed } from '#staff/repository/list-files.ts';
import { shaOf } from '#staff/repository/sha-of.ts';
import { toReadablePath } from '../editable-path.ts';

/** A file or a folder, as the editor knows them. */
type TreeEntry = { path: string; mode: '100644' | '040000'; type: 'blob' | 'tree'; sha: string };

/**
 * The files that the editor may see, and before them the folders that they lie in, the outer ones first. The id of a folder is another when anything in
 * it is: the editor asks no more of it.
 */
export function toTree(files: readonly Listed[]): TreeEntry[] {
  const shown = files.filter(({ path }) => toReadablePath(path));
  const inside = new Map<string, string[]>();
  for (const { path, sha } of shown) {
    const parts = path.split('/');
    for (let depth = 1; depth < parts.length; depth++) {
      const folder = parts.slice(0, depth).join('/');
      inside.set(folder, [...(inside.get(folder) ?? []), `${path} ${sha}`]);
    }
  }
  const folders = [...inside].map(([path, lines]): TreeEntry => {
    return { path, mode: '040000', type: 'tree', sha: shaOf(Buffer.from(lines.sort().join('\n'))) };
  });
  return [
    ...folders,
    ...shown.map(({ path, sha }): TreeEntry => ({ path, mode: '100644', type: 'blob', sha })),
  ];
}
