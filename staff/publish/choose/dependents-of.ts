import { citedIdsOf } from '#lib/checks/cited-ids-of.ts';
import type { Page } from '#lib/content/model/page.ts';
import { toContentPath } from '#lib/content/model/to-content-path.ts';
import type { Site } from '#lib/site.ts';
import { toList } from '../to-list.ts';

const EVERY_PAGE = 'Shown on every page';

/** What changes for readers with a file that is no page, as a sentence without its period: where it is shown, cited, named. Null for a page. */
export function dependentsOf({ pages, facts }: Site, path: string): string | null {
  const place = toContentPath(path);
  const on = (what: string, isOn: (page: Page) => boolean) =>
    toWords(
      what,
      pages.filter(isOn).map(({ frontmatter: { title } }) => title),
    );
  const uses = (name: string) => (page: Page) => page.components.some((each) => each.name === name);
  switch (place?.kind) {
    case 'source':
      return on('Cited on', (page) => citedIdsOf([page]).has(place.slug));
    case 'person':
      return on(
        'Named on',
        (page) =>
          [page.frontmatter.author, page.frontmatter.reviewed?.by].includes(place.slug) ||
          uses('People')(page),
      );
    case 'document':
      return on('Compared with', ({ frontmatter: { document } }) => document === place.slug);
    case 'picture':
    case 'drawing':
      return on('Shown on', ({ text }) => text.includes(place.src));
    case 'words':
      return 'Shown on no page: words that are spelled right as they stand there';
    case 'guide':
      return 'Shown to staff alone';
    case 'data':
      break;
    default:
      return null;
  }
  switch (place.file) {
    case 'crisis-lines.yaml':
      return facts.crisisLines.some(({ everyPage }) => everyPage)
        ? EVERY_PAGE
        : on('Shown on', uses('CrisisLines'));
    case 'crisis-searches.yaml':
      return 'Shown by the search';
    case 'notices.yaml':
      return on('Told on', ({ slug }) => facts.notices.some((notice) => notice.page === slug));
    case 'redirects.yaml':
      return 'Shown on no page: it leads readers from an old address to the new one';
    default:
      return EVERY_PAGE;
  }
}

const toWords = (what: string, titles: readonly string[]) =>
  titles.length === 0 ? `${what} no page` : `${what}: ${toList(titles)}`;
