import { createHash } from 'node:crypto';
import type { Listed } from '#staff/repository/list-files.ts';
import { toReadablePath } from './to-content-path.ts';

/** A file or a folder, as the editor knows them. */
export type TreeEntry = { path: string; mode: '100644' | '040000'; type: 'blob' | 'tree'; sha: string };

type Folder = Map<string, Folder | string>;

/** The files that the editor may see with the folders that they lie in, each folder before what is in it, with the ids that Git would give them. */
export function toTree(files: readonly Listed[]): TreeEntry[] {
  const root: Folder = new Map();
  for (const { path, sha } of files) {
    if (!toReadablePath(path)) continue;
    const names = path.split('/');
    let folder = root;
    for (const name of names.slice(0, -1)) {
      const known = folder.get(name);
      const next: Folder = known instanceof Map ? known : new Map();
      folder.set(name, next);
      folder = next;
    }
    folder.set(names.at(-1) as string, sha);
  }
  return entriesOf(root, '').entries;
}

function entriesOf(folder: Folder, within: string): { entries: TreeEntry[]; sha: string } {
  const hash: Buffer[] = [];
  const entries: TreeEntry[] = [];
  // Git orders a folder as if its name ended in a slash.
  const sorted = [...folder].sort(([a, x], [b, y]) =>
    compare(x instanceof Map ? `${a}/` : a, y instanceof Map ? `${b}/` : b),
  );
  for (const [name, each] of sorted) {
    const path = within + name;
    const inside = each instanceof Map ? entriesOf(each, `${path}/`) : null;
    const sha = inside?.sha ?? String(each);
    entries.push(
      { path, mode: inside ? '040000' : '100644', type: inside ? 'tree' : 'blob', sha },
      ...(inside?.entries ?? []),
    );
    hash.push(Buffer.from(`${inside ? '40000' : '100644'} ${name}\0`), Buffer.from(sha, 'hex'));
  }
  const bytes = Buffer.concat(hash);
  return { entries, sha: createHash('sha1').update(`tree ${bytes.length}\0`).update(bytes).digest('hex') };
}

const compare = (a: string, b: string) => (a < b ? -1 : 1);
