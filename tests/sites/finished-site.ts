import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'hast';
import { type BuildNote, PAGES, readBuildNote } from '#lib/build-note/build-note.ts';
import { toFileName } from '#lib/build-note/to-file-name.ts';
import { loadSite, type Site } from '#lib/site.ts';
import { parseHtml } from '#tests/html-tree.ts';
import { type BuiltWith, buildWith, type Sources } from '#tools/sites/build-with.ts';

/** A site that was built of other content than that of the project, with what its readers get. */
export type FinishedSite = BuiltWith & {
  site: Site;
  note: BuildNote;
  /** What stands at an address. */
  bytesAt: (address: string) => Buffer;
  treeAt: (address: string) => Root;
};

/** Builds a site as `npm run build` does, and reads it. The caller removes it. */
export async function finishedSite(sources: Sources): Promise<FinishedSite> {
  const built = await buildWith(sources);
  const bytesAt = (address: string) => readFileSync(join(built.build, PAGES, toFileName(address)));
  const trees = new Map<string, Root>();
  const treeAt = (address: string) => {
    const tree = trees.get(address) ?? parseHtml(bytesAt(address).toString());
    trees.set(address, tree);
    return tree;
  };
  const site = loadSite(join(built.root, 'content'));
  return { ...built, site, note: readBuildNote(built.build), bytesAt, treeAt };
}
