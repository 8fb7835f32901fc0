import type { Page } from '#lib/content/model/page.ts';
import { LANGUAGE_NAMES, spokenIn } from '#lib/languages.ts';
import type { Graph } from '#lib/links/build-graph.ts';
import { isOutdated, languagesOf, translationsOf } from '#lib/links/translations.ts';

/** The page that says the same in a language, by what the language is called; null where there is none. */
export type InLanguage = {
  language: string;
  page: Page | null;
  /** Whether it is a translation, and its original was changed later. */
  isOutdated: boolean;
};

/** Where a page is in each other language that the site has pages in. */
export function elsewhereOf(page: Page, graph: Graph): InLanguage[] {
  const same = translationsOf(page, graph);
  return languagesOf(graph)
    .filter((lang) => lang !== page.frontmatter.lang)
    .map((lang) => {
      const there = same.find(({ frontmatter }) => frontmatter.lang === lang) ?? null;
      return {
        language: LANGUAGE_NAMES[spokenIn(lang)],
        page: there,
        isOutdated: there !== null && isOutdated(there, graph),
      };
    });
}
