import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INDEX_FOLDER } from '#lib/http/index-rewrites.ts';
import { buildGraph } from '#lib/links/build-graph.ts';
import { writeIndex } from '#lib/search/write-index.ts';
import { contentOf, type FinishedBuild, fileAt } from './finished-build.ts';

/** Writes what the search page fetches into the build. */
export async function writeSearchIndex(build: FinishedBuild): Promise<void> {
  const { pages, facts } = contentOf(build);
  const fileOf = fileAt(build);
  const htmlOf = (path: string) => {
    const file = fileOf(path);
    return file && readFileSync(file, 'utf8');
  };
  const graph = buildGraph(pages, facts.navigation);
  await writeIndex({ pages, graph }, htmlOf, join(build.distDir, INDEX_FOLDER));
}
