import { existsSync } from 'node:fs';
import { toContentPath } from '../model/to-content-path.ts';
import { type Entry, entriesIn, foldersNamedAsFiles } from './entries-in.ts';
import { isBeingWritten } from './read-files.ts';
import type { Picture } from './read-pictures.ts';

/** Something that lies in `content/` or `public/` and is nothing that the site knows; `file` is its path, seen from the content folder. */
export type Stray = { file: string; isLink: boolean; isFolder?: true };

// What systems put beside the files of people without being asked. No build has it.
const OF_THE_SYSTEM = /^(\.DS_Store|\._.*|\.gitkeep|Thumbs\.db|desktop\.ini)$/i;

/** Whether the system put a file there, and no one means anything by it. */
export function isOfTheSystem(file: string): boolean {
  return OF_THE_SYSTEM.test(file.split('/').at(-1) ?? '');
}

/** The links in a content folder and in the public folder beside it, and the files of the latter that are nothing to the site. */
export function readStrays(contentDir: string, publicDir: string, pictures: readonly Picture[]): Stray[] {
  const folders = foldersNamedAsFiles(contentDir).map(({ name, ...rest }) => ({ file: name, ...rest }));
  const inPublic = existsSync(publicDir) ? entriesIn(publicDir) : [];
  return [...folders, ...straysIn(entriesIn(contentDir), inPublic, pictures)];
}

/** The same of what lies in the two folders, wherever that is read. */
export function straysIn(
  inContent: readonly Entry[],
  inPublic: readonly Entry[],
  pictures: readonly Picture[],
): Stray[] {
  const known = new Set(pictures.map(({ src }) => src));
  const isStray = ({ name, isLink }: Entry) => {
    const place = toContentPath(`public/${name}`);
    // A text that is called a picture is none.
    return isLink || !place || ('src' in place && !known.has(place.src));
  };
  return [
    ...inContent.filter(({ isLink }) => isLink).map(({ name }) => ({ file: name, isLink: true })),
    ...inPublic
      .filter((entry) => isStray(entry) && !isOfTheSystem(entry.name) && !isBeingWritten(entry.name))
      .map(({ name, isLink }) => ({ file: `../public/${name}`, isLink })),
  ];
}
