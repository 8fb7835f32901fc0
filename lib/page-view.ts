import type { Facts } from './content/load/facts.ts';
import type { Picture } from './content/load/read-pictures.ts';
import type { Notice, Person, Practice } from './content/model/facts-schema.ts';
import { KINDS, type LayoutName } from './content/model/kinds.ts';
import type { Page } from './content/model/page.ts';
import { nameAndLicenseOf } from './content/practice/name-and-license.ts';
import { type ReachableLine, toReachable } from './content/practice/to-reachable.ts';
import { readingMinutesOf } from './content/reading/reading-time.ts';
import { type Directory, directoryOf } from './directory.ts';
import { CHOICES, LIMITS, TICKED } from './inquiry/inquiry.ts';
import { CONTACT, CONTACT_SENT, HOME } from './known-pages.ts';
import type { LaunchTodo } from './launch/launch-todo.ts';
import { openFactsOf } from './launch/open-facts.ts';
import { articlesOf, breadcrumbsOf, nodeOf, parentOf, relatedOf } from './links/relations.ts';
import { memoizeByObject } from './memoize-by-object.ts';
import { type Copy, copiesOf } from './pictures/sizes.ts';
import { FEED_PATH } from './seo/feed/feed-path.ts';
import type { Site } from './site.ts';
import { type ListedSource, sourcesOf } from './sources/sources-of.ts';
import { longWordsOf } from './text/long-words-of.ts';
import { toSearchPattern } from './text/to-search-pattern.ts';

/** A page in a menu. */
export type MenuItem = { path: string; label: string };

/** What stands around every page: header, footer, the way out. */
export type SiteChrome = {
  practice: Practice;
  header: MenuItem[];
  footer: { title: string; items: MenuItem[] }[];
  action: MenuItem & { shortLabel: string };
  crisisLines: ReachableLine[];
  /** Where private reading is switched on and off; null where no page has the switch. */
  privateReading: string | null;
};

/** A picture and the smaller copies of it. */
export type PictureView = Picture & { copies: Copy[] };

/** What is shown first to whoever types one of the searches in `crisis-searches.yaml`. */
export type HelpView = {
  path: string;
  heading: string;
  /** The words of the searches in which there may be a slip, with spaces between them. */
  words: string;
  /** The lines to call, and the pattern of the searches that bring them. The first that fits is shown. */
  groups: { pattern: string; lines: ReachableLine[] }[];
};

/** What the form for inquiries is made of: where it leads, and what the endpoint takes. */
export type InquiryFormView = {
  /** The page that it stands on. */
  path: string;
  /** The address that takes inquiries. */
  action: string;
  /** The page that says an inquiry was sent. */
  sentPath: string;
  limits: typeof LIMITS;
  choices: typeof CHOICES;
  /** What a ticked box sends. */
  ticked: string;
};

/** Everything a layout needs to draw one page. */
export type PageView = {
  layout: LayoutName;
  page: Page;
  breadcrumbs: Page[];
  related: Page[];
  /** The articles below the page. */
  articles: Page[];
  /** The sources that the page cites or names. */
  sources: ListedSource[];
  directory: Directory;
  /** The address of the feed of the articles. */
  feed: string;
  pictures: PictureView[];
  practice: Practice;
  people: Person[];
  crisisLines: ReachableLine[];
  help: HelpView;
  /** What readers would look for, and the practice has not confirmed. */
  openFacts: LaunchTodo[];
  /** What is known of the notice that the page holds; null where it holds none. */
  notice: Notice | null;
  action: SiteChrome['action'];
  /** The form for inquiries; null where the site offers none. */
  inquiryForm: InquiryFormView | null;
  /** Who signed the page, with the license type where it is known: a person, or the practice. */
  byline: string;
  /** Who reviewed the page, in the same words; null where there was no review. */
  reviewer: string | null;
  /** How long the page takes to read, in minutes. */
  minutes: number;
  /** The page above; null for the home page. */
  above: Page | null;
};

/** Gathers the menus and facts that every page shows. Pages that a menu names and that do not exist are left out. */
export function siteChromeOf(site: Site): SiteChrome {
  const { graph, facts } = site;
  const { header, footer } = facts.navigation;
  const item = (slug: string): MenuItem[] => {
    const path = graph.pathOfSlug.get(slug);
    return path === undefined ? [] : [{ path, label: nodeOf(graph, path).page.frontmatter.navLabel }];
  };
  return {
    practice: facts.practice,
    header: header.flatMap(item),
    footer: footer.map(({ title, pages }) => ({ title, items: pages.flatMap(item) })),
    action: actionOf(site),
    crisisLines: facts.crisisLines.filter((line) => line.everyPage).map(toReachable),
    privateReading: privateReadingOf(site),
  };
}

// The same for every page of a site.
const privateReadingOf = memoizeByObject(({ pages }: Site) => {
  const page = pages.find(({ components }) => components.some(({ name }) => name === 'PrivateReading'));
  return page ? `${page.path}#private-reading-switch` : null;
});

/** The directory of a site: computed once, and the same for every page of it. */
export const directoryOfSite = memoizeByObject(({ graph, facts }: Site) =>
  directoryOf(graph, facts.navigation.header),
);

/** What whoever may be in danger is shown first, where somebody searches or asks for an address that does not exist. */
export const helpOf = memoizeByObject(({ graph, facts }: Site): HelpView => {
  const { page, groups, otherWords } = facts.crisisSearches;
  const path = graph.pathOfSlug.get(page) ?? HOME.path;
  return {
    path,
    heading: nodeOf(graph, path).page.frontmatter.heading,
    words: longWordsOf(groups.flatMap(({ searches }) => searches)).join(' '),
    groups: groups.map(({ lines, searches }) => ({
      pattern: toSearchPattern(searches, otherWords),
      lines: lines.flatMap((id) => facts.crisisLines.filter((line) => line.id === id).map(toReachable)),
    })),
  };
});

/**
 * Gathers what one page shows. Whether the form for inquiries is offered, and the origin of the server that takes them where it is another
 * one, depend on the settings, not on the content.
 */
export function viewOf(
  site: Site,
  page: Page,
  offersForm: boolean,
  inquiryOrigin: string | null = null,
): PageView {
  const { graph, facts } = site;
  return {
    layout: page.path === HOME.path ? 'front' : KINDS[page.kind].layout,
    page,
    breadcrumbs: breadcrumbsOf(graph, page.path),
    related: relatedOf(graph, page.path),
    articles: articlesOf(graph, page.path),
    sources: sourcesOf(page, facts.references),
    directory: directoryOfSite(site),
    feed: FEED_PATH,
    pictures: picturesOf(page, facts.pictures),
    practice: facts.practice,
    people: Object.values(facts.people),
    crisisLines: facts.crisisLines.map(toReachable),
    help: helpOf(site),
    openFacts: openFactsOf(facts),
    notice: facts.notices.find((notice) => notice.page === page.slug) ?? null,
    action: actionOf(site),
    inquiryForm: offersForm
      ? { ...INQUIRY_FORM, action: `${inquiryOrigin ?? ''}${INQUIRY_FORM.action}` }
      : null,
    byline: signatureOf(page.frontmatter.author, facts) ?? facts.practice.name,
    reviewer: signatureOf(page.frontmatter.reviewed?.by, facts),
    minutes: readingMinutesOf(page),
    above: parentOf(graph, page.path),
  };
}

const INQUIRY_FORM: InquiryFormView = {
  path: CONTACT.path,
  action: '/api/inquiries/',
  sentPath: CONTACT_SENT.path,
  limits: LIMITS,
  choices: CHOICES,
  ticked: TICKED,
};

function signatureOf(slug: string | undefined, { people }: Facts): string | null {
  const person = people[slug ?? ''];
  return person ? nameAndLicenseOf(person) : null;
}

function picturesOf({ components }: Page, pictures: readonly Picture[]): PictureView[] {
  const shown = new Set(components.map(({ attributes }) => attributes.src));
  return pictures
    .filter(({ src }) => shown.has(src))
    .map((picture) => ({ ...picture, copies: copiesOf(picture) }));
}

function actionOf({ graph, facts }: Site): SiteChrome['action'] {
  const { page, label, shortLabel } = facts.navigation.action;
  return { path: graph.pathOfSlug.get(page) ?? HOME.path, label, shortLabel };
}
