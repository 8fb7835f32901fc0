import { checkSite } from './checks/check-site.ts';
import { stopsPublication } from './checks/is-published.ts';
import type { CheckContext } from './checks/rule.ts';
import type { Facts } from './content/load/facts.ts';
import { type Content, parseContent, sourcesReader } from './content/load/load.ts';
import type { Page } from './content/model/page.ts';
import { withPeople } from './content/people/with-people.ts';
import { factsIn } from './content/practice/facts-in.ts';
import type { FactName } from './content/practice/knowable-facts.ts';
import { knownFactsOf } from './content/practice/known-facts-of.ts';
import { toSeen } from './content/seen/to-seen.ts';
import { compareIssues, type Issue } from './issue.ts';
import { buildGraph, type Graph } from './links/build-graph.ts';
import { readBuildSettings } from './settings/build-settings.ts';
import { LOCAL_ORIGIN } from './settings/local-origin.ts';
import { todayInFlorida } from './today.ts';

/** The whole site as one value, as readers see it now. Pages, metadata, structured data, sitemap and checks all read it. */
export type Site = {
  /** Those of files, and those of people, which are made of facts. */
  pages: Page[];
  /** Pages that are on no list and in no build. */
  drafts: Page[];
  graph: Graph;
  facts: Facts;
  /** The facts that are known, which pages depend on. */
  known: ReadonlySet<FactName>;
  /** What is wrong with it. Checked when someone asks for the first time: to draw a page, no one does. */
  readonly issues: Issue[];
};

/** Loads the site from a content folder. Issues are returned, never thrown. */
export function loadSite(contentDir: string): Site {
  return siteReader(contentDir)();
}

/**
 * Makes a function that gives the site as its files are at that moment. It is made anew only when one of them changed: while
 * someone edits, a page is drawn far more often than it is written. Files that are as they were are not parsed again.
 */
export function siteReader(contentDir: string): () => Site {
  let last: { stamp: string; site: Site } | undefined;
  const readSources = sourcesReader(contentDir);
  return () => {
    const { files, pictures, strays } = readSources();
    const context = checkContextNow();
    const stamp = JSON.stringify([files, pictures, strays, context]);
    if (last?.stamp !== stamp) {
      last = { stamp, site: toSite(parseContent(files, pictures, strays), context) };
    }
    return last.site;
  };
}

/** Builds the site from content that was parsed already. */
export function toSite(content: Content, context: CheckContext = checkContextNow()): Site {
  const { facts, issues } = content;
  const known = knownFactsOf(content);
  const see = (page: Page) => toSeen(page, known, factsIn(page.frontmatter.lang, facts).practice);
  const pages = withPeople(content.pages.map(see), facts);
  const drafts = content.drafts.map(see);
  const graph = buildGraph(pages, facts);
  let checked: Issue[] | undefined;
  return {
    pages,
    drafts,
    graph,
    facts,
    known,
    get issues() {
      checked ??= [...issues, ...checkSite({ ...content, known, context })].sort(compareIssues);
      return checked;
    },
  };
}

/** Whether a site has errors that keep it from being published: those in what readers get. */
export function hasErrors(site: Site): boolean {
  return site.issues.some((issue) => stopsPublication(issue, site));
}

// East of Greenwich it is tomorrow already: 14 hours ahead is the first place on Earth where a day begins.
const FIRST_ZONE = 14 * 60 * 60 * 1000;

function checkContextNow(): CheckContext {
  return {
    today: todayInFlorida(),
    latestToday: new Date(Date.now() + FIRST_ZONE).toISOString().slice(0, 10),
    // A wrong one is told where it is used: content has no part in it.
    origin: readBuildSettings(process.env).settings?.origin ?? LOCAL_ORIGIN,
  };
}
