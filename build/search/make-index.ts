import { close, createIndex, type PagefindIndex } from 'pagefind';
import { watchProgram } from '#lib/processes/watch-program.ts';
import { BUILD_NEEDS } from '../build-needs.ts';

/** A page to be found: its address, and what `toIndexable` makes of it. */
export type Indexable = { path: string; html: string };

/** The files of an index, by their path below the folder they are served from. */
export type IndexFiles = Map<string, Uint8Array>;

// Of what Pagefind makes, only what the search page requests: no interface and no worker. A browser fetches what it needs of its own language, which Pagefind reads off the page.
const NEEDED =
  /^(pagefind\.js|pagefind-entry\.json|pagefind\.[a-z]{2}_\w+\.pf_meta|wasm\.[a-z]{2}\.pagefind|(index|fragment)\/.+)$/;

/**
 * Makes the index of these pages. All passages are in one file: with one for each page, the server could tell from the files that are fetched what
 * someone searched for. Throws if a page cannot be found by its words.
 */
export async function makeIndex(pages: readonly Indexable[]): Promise<IndexFiles> {
  if (pages.length === 0) throw new Error('Search: there is no page to find.');
  try {
    return await watchProgram({ name: 'Pagefind', file: /^pagefind/, needs: BUILD_NEEDS }, () =>
      index(pages),
    );
  } finally {
    await close();
  }
}

async function index(pages: readonly Indexable[]): Promise<IndexFiles> {
  const made = await createIndex({
    rootSelector: 'main',
    maxFragments: 1,
  });
  if (!made.index) throw new Error(`Search: Pagefind could not start. ${made.errors.join(' ')}`);
  for (const page of pages) await add(made.index, page);
  const { errors, files } = await made.index.getFiles();
  if (errors.length > 0) throw new Error(`Search: ${errors.join(' ')}`);
  return new Map(files.filter(({ path }) => NEEDED.test(path)).map(({ path, content }) => [path, content]));
}

async function add(index: PagefindIndex, { path, html }: Indexable): Promise<void> {
  const { file, errors } = await index.addHTMLFile({ url: path, content: html });
  if (errors.length > 0) throw new Error(`Search: ${path}: ${errors.join(' ')}`);
  // It counts one word if there is none, and then silently leaves the page out.
  if (!file || file.uniqueWords < 2) throw new Error(`Search: ${path} has no words to find it by.`);
}
