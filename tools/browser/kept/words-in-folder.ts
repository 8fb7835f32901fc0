import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMozLz4, unpackMozLz4 } from './unpack-moz-lz4.ts';

const WRITTEN_AS: readonly ((word: string) => Buffer)[] = [
  (word) => Buffer.from(word),
  (word) => Buffer.from(word, 'utf16le'),
  (word) => Buffer.from(word, 'utf16le').swap16(),
];

/**
 * In which files of a folder each word stands, of those that stand anywhere. It reads bytes: as UTF-8 and as UTF-16 of both orders, also in
 * what a database has deleted and not yet overwritten, and in the packed sessions of Firefox. It cannot see into what a browser encrypts
 * (passwords, cookies) or otherwise compresses (the answers in its cache, the older tables of LevelDB), nor a word that is cut in two between
 * blocks of a file.
 */
export function wordsInFolder(folder: string, words: readonly string[]): Record<string, string[]> {
  const sought = words.map((word) => ({ word, forms: WRITTEN_AS.map((write) => write(word)) }));
  const found: Record<string, string[]> = {};
  for (const file of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const path = join(file.parentPath, file.name);
    const content = read(path);
    for (const { word, forms } of sought) {
      if (!forms.some((form) => content?.includes(form))) continue;
      found[word] ??= [];
      found[word].push(path.slice(folder.length + 1));
    }
  }
  return found;
}

// A browser that runs may have deleted a file since it was listed.
function read(path: string): Buffer | undefined {
  try {
    const bytes = readFileSync(path);
    return isMozLz4(bytes) ? unpackMozLz4(bytes) : bytes;
  } catch {
    return undefined;
  }
}
