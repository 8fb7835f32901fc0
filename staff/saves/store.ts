import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import { type Content, parseContent, sourcesReader } from '#lib/content/load/load.ts';
import type { ContentFile } from '#lib/content/load/parse-page.ts';
import { mendFolder } from '#lib/files/mend-folder.ts';
import { FOLDERS, folderLister, type Listed, listCommitted } from '#staff/repository/list-files.ts';
import { readAt, readBlobs } from '#staff/repository/read-blobs.ts';
import { bringUpDesk, type Repository } from '#staff/repository/repository.ts';
import { isPlainFile } from './write-files.ts';

/** What saves read and write. */
export type Store = {
  /** The folder that holds `content` and `public`: the desk of the repository, or a developer's checkout. */
  root: string;
  /** Where the room keeps what belongs to no page, such as refused words. */
  data: string;
  /** Null in a developer's checkout, where nothing is committed. */
  repository: Repository | null;
  /** The files that the editor may see, by path and id. */
  list: () => Promise<Listed[]>;
  /** The bytes of a file as it is now. */
  read: (path: string) => Promise<Buffer | null>;
  /** Bytes by their id, if they were ever part of the site and are still known. */
  blob: (sha: string) => Promise<Buffer | null>;
  /** Remembers bytes that the editor was sent: what it saves later is based on them. */
  remember: (sha: string, bytes: Buffer) => void;
  /** The content as it is in the folder, with other texts for some of its files. */
  content: (instead?: ReadonlyMap<string, string>) => { files: ContentFile[]; content: Content };
  /** Takes in what another program has put on the branch. Does nothing in a checkout, and nothing while Git does not answer. */
  bringUp: () => Promise<void>;
  /** Runs one save after the other. */
  inTurn: <Result>(save: () => Promise<Result>) => Promise<Result>;
};

/** So much of what was sent is remembered for merging. */
const REMEMBERED_BYTES = 32 * 1024 * 1024;

/** Opens what saves work on, around a repository, or around a checkout where that is null. */
export function openStore({ root, data, repository }: Pick<Store, 'root' | 'data' | 'repository'>): Store {
  if (!repository) for (const each of FOLDERS) mendFolder(join(root, each));
  const sent = new LRUCache<string, Buffer>({
    maxSize: REMEMBERED_BYTES,
    sizeCalculation: ({ length }) => length + 1,
  });
  const listFolder = folderLister(root);
  let last: Promise<unknown> = Promise.resolve();
  const inTurn: Store['inTurn'] = (save) => {
    const next = last.then(save);
    last = next.catch(() => undefined);
    return next;
  };
  return {
    root,
    data,
    repository,
    // The branch is the truth; the desk is the same, and nearer, but after a save that could not bring it up.
    list: async () => (repository?.lags ? listCommitted(repository) : listFolder()),
    read: async (path) => (repository?.lags ? readAt(repository, path) : readPlain(root, path)),
    blob: async (sha) =>
      sent.get(sha) ?? (repository && (await readBlobs(repository, [sha])).get(sha)) ?? null,
    remember: (sha, bytes) => void sent.set(sha, bytes),
    content: contentReader(join(root, 'content')),
    bringUp: async () => {
      if (!repository) return;
      await inTurn(() => bringUpDesk(repository)).catch((error: Error) => console.error(error.message));
    },
    inTurn,
  };
}

// As on the branch, a link is nothing: it could lead to any file of the machine.
function readPlain(root: string, path: string): Buffer | null {
  if (!isPlainFile(root, path)) return null;
  try {
    return readFileSync(join(root, path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function contentReader(folder: string): Store['content'] {
  const readSources = sourcesReader(folder);
  return (instead) => {
    const { files: found, pictures } = readSources();
    const files = found.map((each) => {
      const text = instead?.get(each.file);
      return text === undefined ? each : { ...each, text };
    });
    return { files, content: parseContent(files, pictures) };
  };
}
