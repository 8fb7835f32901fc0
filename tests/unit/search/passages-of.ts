import { gunzipSync } from 'node:zlib';
import type { IndexFiles } from '#build/search/make-index.ts';

/** A page as it stands in an index, for showing what was found. */
export type Passage = {
  url: string;
  content: string;
  meta: Record<string, string>;
  anchors: { id: string }[];
};

// How Pagefind signs what it packs.
const SIGNATURE = 'pagefind_dcd';

/** The pages in an index, by address. They stand in one fragment for each language. */
export function passagesOf(files: IndexFiles): Map<string, Passage> {
  const fragments = [...files].filter(([path]) => path.startsWith('fragment/'));
  if (fragments.length === 0) throw new Error('The index has no fragment');
  return new Map(
    fragments.flatMap(([, bytes]) => {
      const text = gunzipSync(bytes).toString();
      if (!text.startsWith(SIGNATURE)) throw new Error('The fragment is not signed by Pagefind');
      const passages: Passage[] = Object.values(JSON.parse(text.slice(SIGNATURE.length)));
      return passages.map((passage) => [passage.url, passage] as const);
    }),
  );
}
