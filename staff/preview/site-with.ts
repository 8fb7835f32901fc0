import { parseFacts } from '#lib/content/load/facts.ts';
import { parsePage } from '#lib/content/load/parse-page.ts';
import { isPageKind } from '#lib/content/model/page-kinds.ts';
import { kindAndSlugOf } from '#lib/content/model/paths.ts';
import { withPeople } from '#lib/content/people/with-people.ts';
import { toSeen } from '#lib/content/seen/to-seen.ts';
import { buildGraph } from '#lib/links/build-graph.ts';
import type { Site } from '#lib/site.ts';

/** A site in which one page or person has another text, or is there again; the file is below the content folder. */
export function siteWith(site: Site, file: string, text: string): Site {
  const place = kindAndSlugOf(file);
  if (place && !isPageKind(place.kind)) return withPerson(site, file, text);
  const page = toSeen(parsePage({ file, text }).page, site.known, site.facts.practice);
  const isOther = (each: { path: string }) => each.path !== page.path;
  const [pages, drafts] = [site.pages.filter(isOther), site.drafts.filter(isOther)];
  if (page.frontmatter.draft) drafts.push(page);
  else pages.push(page);
  return { ...site, pages, drafts, graph: buildGraph(pages, site.facts) };
}

function withPerson(site: Site, file: string, text: string): Site {
  // The other files are not there, which is told and of no matter here.
  const { people } = parseFacts([{ file, text }]).facts;
  const facts = { ...site.facts, people: { ...site.facts.people, ...people } };
  const pages = withPeople(site.pages, facts);
  return { ...site, facts, pages, graph: buildGraph(pages, facts) };
}
