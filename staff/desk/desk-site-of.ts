import { compareIssues } from '#lib/issue.ts';
import { memoizeByObject } from '#lib/memoize-by-object.ts';
import { type Site, toSite } from '#lib/site.ts';

/**
 * The site as its staff see it: drafts are pages too, and are checked as if they were published. What is said of the other
 * pages stays as it is.
 */
export const deskSiteOf = memoizeByObject((site: Site): Site => {
  if (site.drafts.length === 0) return site;
  const taken = new Set(site.pages.map(({ path }) => path));
  // A draft whose address is taken can be opened only when the other page is gone.
  const pages = [...site.pages, ...site.drafts.filter(({ path }) => !taken.has(path))];
  const whole = toSite({ pages, drafts: [], facts: site.facts, issues: [] });
  const files = new Set(site.drafts.map(({ file }) => file));
  const known = new Set(site.issues.map((issue) => JSON.stringify(issue)));
  const found = whole.issues.filter((issue) => files.has(issue.file) && !known.has(JSON.stringify(issue)));
  return {
    ...site,
    pages: [...site.pages, ...site.drafts],
    graph: whole.graph,
    issues: [...site.issues, ...found].sort(compareIssues),
  };
});
