import { citedIdsOf } from '#lib/checks/cited-ids-of.ts';
import type { Page } from '#lib/content/model/page.ts';
import { toContentPath } from '#lib/content/model/to-content-path.ts';
import { FACT_NAMES, type FactName } from '#lib/content/practice/knowable-facts.ts';
import { writtenOf } from '#lib/content/seen/written-of.ts';
import { isDepending } from '#lib/markdown/conditions.ts';
import { namesIn } from '#lib/markdown/names-in.ts';
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
          uses('People')(page) ||
          waitsFor(page, OF_PEOPLE),
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
    case 'statements.yaml':
      return 'Shown to staff alone: what the practice has confirmed';
    case 'practice.yaml': {
      const waiting = pages.filter((page) => waitsFor(page, OF_PRACTICE));
      if (waiting.length === 0) return EVERY_PAGE;
      const titles = waiting.map(({ frontmatter: { title } }) => title);
      return `${EVERY_PAGE}; some words come or go with it on ${toList(titles)}`;
    }
    case 'answers.yaml':
      return 'Shown on no page: what all pages are held to';
    case 'redirects.yaml':
      return 'Shown on no page: it leads readers from an old address to the new one';
    default:
      return EVERY_PAGE;
  }
}

const OF_PEOPLE: readonly FactName[] = ['people', 'reviewer'];
const OF_PRACTICE = FACT_NAMES.filter((fact) => !OF_PEOPLE.includes(fact));

/** Whether words of a page depend on one of these facts, as they are or as they could be. */
const waitsFor = (page: Page, facts: readonly FactName[]) =>
  writtenOf(page).components.some(
    ({ name, attributes }) =>
      isDepending(name) && namesIn(attributes.fact).some((fact) => facts.some((each) => each === fact)),
  );

const toWords = (what: string, titles: readonly string[]) =>
  titles.length === 0 ? `${what} no page` : `${what}: ${toList(titles)}`;
