import type { Graph as JsonLdGraph, Thing } from 'schema-dts';
import { printedFactsOf } from '../../content/components/facts-of.ts';
import { componentSpecOf } from '../../content/components/registry.ts';
import type { Facts } from '../../content/load/facts.ts';
import { KINDS } from '../../content/model/kinds.ts';
import type { ComponentUse, Page } from '../../content/model/page.ts';
import { FACTS_AROUND_PAGES } from '../../content/practice/facts-around-pages.ts';
import type { Graph } from '../../links/build-graph.ts';
import { breadcrumbsOf } from '../../links/relations.ts';
import { pagePartId, personId, practiceId } from './ids.ts';
import {
  toArticleNode,
  toBreadcrumbNode,
  toCitations,
  toFaqNode,
  toPageNode,
  toServiceNode,
} from './page.ts';
import { toPersonNode, toPracticeNode, toWebsiteNode } from './practice.ts';

/**
 * The structured data of one page: one `@graph` of schema.org nodes that refer to each other by `@id`. It says only what
 * the page shows; a node whose required fact is missing is left out, and so is every reference to it.
 */
export function toJsonLd(
  page: Page,
  { graph, facts }: { graph: Graph; facts: Facts },
  origin: string,
): JsonLdGraph {
  const { author, reviewed } = page.frontmatter;
  const named = [...new Set([author, ...(reviewed ? [reviewed.by] : [])])];
  const people = new Map(named.map((slug) => [slug, toPersonNode(facts, slug, origin)]));
  const idOfPerson = (slug: string | undefined) => (slug && people.get(slug) ? personId(origin, slug) : null);
  const authorId = author === 'practice' ? practiceId(origin) : idOfPerson(author);

  const breadcrumbs = toBreadcrumbNode(breadcrumbsOf(graph, page.path), origin);
  const citations = toCitations(page, facts.references);
  const main = toMainNode(page, facts, origin, authorId, citations);
  // An article cites its works itself; on other pages the page does.
  const ofPage = main?.['@type'] === 'Article' ? [] : citations;
  const refs = {
    breadcrumb: breadcrumbs && pagePartId(origin, page.path, 'breadcrumbs'),
    mainEntity: main && pagePartId(origin, page.path, 'main'),
    reviewedBy: idOfPerson(reviewed?.by),
  };
  const shown = new Set([...FACTS_AROUND_PAGES, ...printedFactsOf(page.components)]);
  const nodes: (Thing | null)[] = [
    toPracticeNode(facts.practice, origin, shown, page.components.some(isWithMap)),
    toWebsiteNode(facts.practice, origin),
    toPageNode(page, facts, origin, refs, ofPage),
    main,
    ...people.values(),
    breadcrumbs,
    toFaqNode(page, origin),
  ];
  return { '@context': 'https://schema.org', '@graph': nodes.filter((node) => node !== null) };
}

const isWithMap = ({ name }: ComponentUse) => componentSpecOf(name)?.linksToMap ?? false;

function toMainNode(
  page: Page,
  facts: Facts,
  origin: string,
  authorId: string | null,
  citations: ReturnType<typeof toCitations>,
): ReturnType<typeof toServiceNode> | ReturnType<typeof toArticleNode> | null {
  const { mainEntity } = KINDS[page.kind];
  if (mainEntity === 'Service') return toServiceNode(page, facts.practice, origin);
  return mainEntity === 'Article' && authorId
    ? toArticleNode(page, facts, origin, authorId, citations)
    : null;
}

/** JSON for a script element. `<` is escaped, so that no text of a page can end the element (WHATWG HTML, 4.12.1.3). */
export function toScriptText(data: JsonLdGraph): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
