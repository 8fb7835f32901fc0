import type { Page } from '../model/page.ts';

/** The page that lists the people of the practice: who asks who is behind the site is led there. Null where no page does. */
export function peoplePageOf(pages: Iterable<Page>): Page | null {
  for (const page of pages) if (page.components.some(({ name }) => name === 'People')) return page;
  return null;
}
