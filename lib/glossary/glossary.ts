import type { Page } from '../content/model/page.ts';
import { memoizeByObject } from '../memoize-by-object.ts';
import type { Site } from '../site.ts';
import { formsOf } from './forms-of.ts';

/** A word of the field: its heading on the page that explains it, and every way to write it. */
export type Term = {
  name: string;
  /** The address of what is said of it. */
  href: string;
  forms: string[];
  /** The pages that its explanation leads to, which say more than it does. */
  leadsTo: ReadonlySet<string>;
};

/** How deep the headings of terms are: those above them are the letters. */
const TERM = 3;

/** The page that explains words: the one with the component "Glossary". Null where a site has none. */
export function glossaryPageOf(pages: Iterable<Page>): Page | null {
  for (const page of pages) if (page.components.some(({ name }) => name === 'Glossary')) return page;
  return null;
}

/** The terms that a site explains, in the order of its page. */
export const glossaryOf = memoizeByObject(({ pages }: Pick<Site, 'pages'>): Term[] => {
  const page = glossaryPageOf(pages);
  return page ? termsOn(page) : [];
});

function termsOn({ path, headings, components, links }: Page): Term[] {
  return headings.flatMap(({ depth, text, id, line }, index): Term[] => {
    if (depth !== TERM) return [];
    const end = headings[index + 1]?.line ?? Number.POSITIVE_INFINITY;
    const within = (part: { line: number }) => part.line > line && part.line < end;
    const also = components
      .filter((each) => each.name === 'AlsoCalled' && within(each))
      .map(({ attributes }) => attributes.words ?? '');
    const leadsTo = links
      .filter(within)
      .flatMap(({ target }) => (target.kind === 'internal' && target.path !== path ? [target.path] : []));
    return [
      { name: text, href: `${path}#${id}`, forms: formsOf(text, also.join(',')), leadsTo: new Set(leadsTo) },
    ];
  });
}
