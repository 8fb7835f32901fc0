/** Where the index of the search lies in the folder of a build: among the static files, which Next lists when it starts. */
export const INDEX_FOLDER = 'static/pagefind';

/**
 * The rewrites for `next.config.mjs`. The index is made of the finished pages and lies with them, so that a new build changes nothing
 * for the readers of the one that is served; its addresses are not hashed, and so do not lie where browsers keep files for ever.
 */
export const INDEX_REWRITES = [{ source: '/pagefind/:file*', destination: `/_next/${INDEX_FOLDER}/:file*` }];
