import { LRUCache } from 'lru-cache';
import { parseContent } from '#lib/content/load/load.ts';
import type { ContentFile } from '#lib/content/load/parse-page.ts';
import { type Picture, toPicture } from '#lib/content/load/read-pictures.ts';
import { straysIn } from '#lib/content/load/read-strays.ts';
import { decodePicture } from '#lib/pictures/decode-pictures.ts';
import { type Site, toSite } from '#lib/site.ts';
import { asRead } from '#lib/text/as-read.ts';
import { LINK, listTree, type TreeEntry } from '#staff/repository/list-tree.ts';
import { readBlobs } from '#staff/repository/read-blobs.ts';
import type { Repository } from '#staff/repository/repository.ts';

/** So many files are kept as they were read, so that those of two states of the site are parsed once where they are the same. */
const KEPT = 600;
/** So much is read by one process of Git. */
const MOST_BYTES = 32 * 1024 * 1024;

/** A file as it was read: a text of the content, or a picture; null where its bytes are no picture. */
type Read = { text: ContentFile } | { picture: Picture | null };

/** Makes a function that gives the site as it is in a tree of Git or at a commit. Nothing of it is written to the disk. */
export function treeReader(repository: Repository): (at: string) => Promise<Site> {
  const known = new LRUCache<string, Read>({ max: KEPT });
  const keyOf = ({ path, sha }: TreeEntry) => `${sha} ${path}`;

  async function read(entries: readonly TreeEntry[]): Promise<Read[]> {
    const found = new Map(entries.map((each) => [keyOf(each), known.get(keyOf(each))]));
    for (const some of inParts(entries.filter((each) => !found.get(keyOf(each))))) {
      const ids = some.map(({ sha }) => sha);
      const blobs = await readBlobs(repository, ids);
      for (const entry of some) {
        const each = await toRead(entry.path, blobs.get(entry.sha) ?? Buffer.alloc(0));
        found.set(keyOf(entry), each);
        known.set(keyOf(entry), each);
      }
    }
    return [...found.values()].filter((each) => each !== undefined);
  }

  return async (at) => {
    const entries = (await listTree(repository, at, ['content', 'public'])).map((each) => ({
      ...each,
      isLink: each.mode === LINK,
    }));
    const found = await read(
      entries.filter(({ path, isLink }) => !isLink && /^(content|public\/images)\//.test(path)),
    );
    const files = found.flatMap((each) => ('text' in each ? [each.text] : []));
    const pictures = found.flatMap((each) => ('picture' in each && each.picture ? [each.picture] : []));
    const inFolder = (folder: string) =>
      entries
        .filter(({ path }) => path.startsWith(folder))
        .map(({ path, isLink }) => ({ name: path.slice(folder.length), isLink }));
    const strays = straysIn(inFolder('content/'), inFolder('public/'), pictures);
    return toSite(parseContent(files, pictures, strays));
  };
}

async function toRead(path: string, bytes: Buffer): Promise<Read> {
  const [, file] = /^content\/(.+)$/s.exec(path) ?? [];
  if (file === undefined) {
    const picture = toPicture(path.slice('public'.length), bytes);
    return { picture: picture && (await decodePicture(picture, bytes)) };
  }
  return { text: { file, text: asRead(bytes.toString()) } };
}

function inParts(entries: readonly TreeEntry[]): TreeEntry[][] {
  const parts: TreeEntry[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    if (bytes + entry.size > MOST_BYTES) {
      parts.push([]);
      bytes = 0;
    }
    parts.at(-1)?.push(entry);
    bytes += entry.size;
  }
  return parts;
}
