import { type Site, siteReader } from '#lib/site.ts';

const readers = new Map<string, () => Site>();

/**
 * The site in a content folder, as its files are now. The start and the end of a build are one process: what the start has parsed
 * is not parsed again at the end, but for files that changed meanwhile.
 */
export function readSite(contentDir: string): Site {
  let read = readers.get(contentDir);
  if (!read) {
    read = siteReader(contentDir);
    readers.set(contentDir, read);
  }
  return read();
}
