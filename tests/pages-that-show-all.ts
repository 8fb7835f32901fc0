import type { Page } from '#lib/content/model/page.ts';

/** What a page has that a layout or a component draws: its kind, the fields that it sets, its components, its questions. */
function partsOf({ kind, path, frontmatter, components, faq }: Page): string[] {
  const fields = Object.entries(frontmatter).filter(([, value]) => value !== undefined);
  return [
    path === '/' ? 'the first page' : kind,
    ...fields.map(([name, value]) => (typeof value === 'boolean' ? `${name}: ${value}` : name)),
    ...components.map(({ name }) => name),
    ...(faq.length > 0 ? ['questions'] : []),
  ];
}

/** Few pages that together have every part that any page has. For what depends on how parts are made, and not on their words. */
export function pagesThatShowAll(pages: readonly Page[]): Page[] {
  const missing = new Set(pages.flatMap(partsOf));
  const addsOf = (page: Page) => new Set(partsOf(page).filter((part) => missing.has(part))).size;
  const chosen: Page[] = [];
  while (missing.size > 0) {
    const [next] = pages.toSorted((a, b) => addsOf(b) - addsOf(a));
    if (!next) break;
    chosen.push(next);
    for (const part of partsOf(next)) missing.delete(part);
  }
  return chosen;
}
