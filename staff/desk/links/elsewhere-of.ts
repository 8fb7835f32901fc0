import type { Page } from '#lib/content/model/page.ts';
import { LANGUAGE_NAMES, LANGUAGES, spokenIn } from '#lib/languages.ts';
import type { Graph } from '#lib/links/build-graph.ts';
import { pagesIn, translationsOf } from '#lib/links/translations.ts';

/** The page that says the same in a language, by what the language is called; null where there is none. */
export type InLanguage = { language: string; page: Page | null };

/** Where a page is in each other language that the site has pages in. */
export function elsewhereOf(page: Page, graph: Graph): InLanguage[] {
  const { lang: own } = page.frontmatter;
  const same = translationsOf(page, graph);
  return LANGUAGES.filter((lang) => lang !== own && pagesIn(lang, graph).length > 0).map((lang) => ({
    language: LANGUAGE_NAMES[spokenIn(lang)],
    page: same.find(({ frontmatter }) => frontmatter.lang === lang) ?? null,
  }));
}
