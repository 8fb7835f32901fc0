import { runChecks } from './checks/run-checks.ts';
import type { Facts } from './content/facts.ts';
import { type Content, loadContent } from './content/load.ts';
import type { Page } from './content/page.ts';
import { compareIssues, type Issue } from './issue.ts';
import { buildGraph, type Graph } from './links/build-graph.ts';

/** The whole site as one value. Pages, metadata, structured data, sitemap and checks all read it. */
export type Site = { pages: Page[]; graph: Graph; facts: Facts; issues: Issue[] };

/** Loads the site from a content folder, checked. Issues are returned, never thrown. */
export function loadSite(contentDir: string): Site {
  return toSite(loadContent(contentDir));
}

/** Builds and checks the site from content that was parsed already. */
export function toSite({ pages, drafts, facts, issues }: Content): Site {
  const graph = buildGraph(pages, facts.navigation);
  const found = runChecks({ pages, drafts, facts, graph });
  return { pages, graph, facts, issues: [...issues, ...found].sort(compareIssues) };
}

/** Whether a site has errors, which stop a build; warnings do not. */
export function hasErrors(site: Site): boolean {
  return site.issues.some((issue) => issue.severity === 'error');
}
