import type { Page } from '../content/model/page.ts';
import type { Site } from '../site.ts';
import { glossaryOf, glossaryPageOf } from './glossary.ts';

/** So many terms are links on a page at most: with more, words to read become words to choose among. */
export const MOST_TERMS = 8;

/**
 * The terms that are links where they first stand on a page. Those whose explanation leads to that very page are not: it says more. A page that no list
 * shows has none, nor has what must stay as it is: the page for emergencies, a notice that the law asks for, what a named author gave, the glossary, or is in another
 * language than the glossary.
 */
export function termsFor(page: Page, { pages, facts, graph }: Pick<Site, 'pages' | 'facts' | 'graph'>) {
  const { listed, document, lang } = page.frontmatter;
  const isLeftAsItIs =
    !listed ||
    lang !== glossaryPageOf(pages)?.frontmatter.lang ||
    document !== undefined ||
    page === glossaryPageOf(pages) ||
    page.path === graph.pathOfSlug.get(facts.crisisSearches.page) ||
    facts.notices.some((notice) => notice.page === page.slug);
  return isLeftAsItIs ? [] : glossaryOf({ pages }).filter((term) => !term.leadsTo.has(page.path));
}
