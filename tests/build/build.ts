import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAGES } from '#lib/build-note/build-note.ts';
import { toFileName } from '#lib/build-note/to-file-name.ts';
import { loadSite, type Site } from '#lib/site.ts';
import { BUILD, ROOT } from './current-build.ts';

export { elementsOf, fold, parseHtml, wordsOf } from '#tests/html-tree.ts';
// What needs no page loads no more than this.
export { BUILD, NOTE, ROOT } from './current-build.ts';

/** The site that was built. */
export function builtSite(): Site {
  return loadSite(join(ROOT, 'content'));
}

/** The bytes that the build has for an address. */
export function bytesAt(address: string): Buffer {
  return readFileSync(join(BUILD, PAGES, toFileName(address)));
}
