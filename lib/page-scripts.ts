import { join } from 'node:path';
import { build } from 'esbuild';
import { SCRIPT_TARGETS } from './supported-browsers.ts';

/** The modules that pages name: `browser/site.ts` is served as `/js/site.js`. */
export const PAGE_SCRIPTS = ['site', 'answers', 'sheet', 'search', 'contact', 'not-found'];

/** Bundles one of them with its imports. Takes the root of the project and the name; gives the script. */
export async function bundlePageScript(root: string, name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'browser', `${name}.ts`)],
    bundle: true,
    minify: true,
    format: 'esm',
    target: SCRIPT_TARGETS,
    // esbuild rewrites `\p{M}` for every browser, because newer ones know more letters.
    supported: { 'regexp-unicode-property-escapes': true },
    // Served beside its index, and fetched when someone searches.
    external: ['/pagefind/pagefind.js'],
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}
