import type { PageElsewhere } from '#components/navigation/header.tsx';
import type { Page } from '#lib/content/model/page.ts';
import type { Language } from '#lib/languages.ts';
import type { Graph } from '#lib/links/build-graph.ts';
import { languagesOf, pageIn } from '#lib/links/translations.ts';
import { wordsOf } from '#lib/words/words.ts';

/**
 * Where a page in a language is in each other one that the site has pages in: itself, or the first page, as for an address at which there is no page
 * (null). Each is named in its own words.
 */
export function elsewhereOf(lang: Language, page: Page | null, graph: Graph): PageElsewhere[] {
  return languagesOf(graph)
    .filter((other) => other !== lang)
    .flatMap((other) => {
      const there = pageIn(other, page, graph);
      return there ? [{ lang: other, path: there.path, label: wordsOf(other).around.here }] : [];
    });
}
