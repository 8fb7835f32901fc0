import type { CrisisLine, Person, Practice } from './content/facts-schema.ts';
import type { Page } from './content/page.ts';
import { breadcrumbsOf, nodeOf, relatedOf } from './links/relations.ts';
import type { Site } from './site.ts';

/** A page in a menu. */
export type MenuItem = { path: string; label: string };

/** What stands around every page: header, footer, the way out. */
export type Surroundings = {
  practice: Practice;
  header: MenuItem[];
  footer: MenuItem[];
  action: MenuItem & { shortLabel: string };
  crisisLines: CrisisLine[];
};

/** Everything a layout needs to draw one page. */
export type PageView = {
  page: Page;
  breadcrumbs: Page[];
  related: Page[];
  practice: Practice;
  action: Surroundings['action'];
  /** The person who signed the page; null when the practice did. */
  author: Person | null;
};

/** Gathers the menus and facts that every page shows. Pages that a menu names and that do not exist are left out. */
export function surroundingsOf(site: Site): Surroundings {
  const { graph, facts } = site;
  const { header, footer } = facts.navigation;
  const item = (slug: string): MenuItem[] => {
    const path = graph.pathOfSlug.get(slug);
    return path === undefined ? [] : [{ path, label: nodeOf(graph, path).page.frontmatter.navLabel }];
  };
  return {
    practice: facts.practice,
    header: header.flatMap(item),
    footer: footer.flatMap(item),
    action: actionOf(site),
    crisisLines: facts.crisisLines.filter((line) => line.everyPage),
  };
}

/** Gathers what one page shows. */
export function viewOf(site: Site, page: Page): PageView {
  return {
    page,
    breadcrumbs: breadcrumbsOf(site.graph, page.path),
    related: relatedOf(site.graph, page.path),
    practice: site.facts.practice,
    action: actionOf(site),
    author: site.facts.people[page.frontmatter.author] ?? null,
  };
}

function actionOf({ graph, facts }: Site): Surroundings['action'] {
  const { page, label, shortLabel } = facts.navigation.action;
  return { path: graph.pathOfSlug.get(page) ?? '/', label, shortLabel };
}
