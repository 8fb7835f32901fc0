import type { Graph as JsonLdGraph, Thing } from 'schema-dts';
import { printedFactsOf } from '../../content/components/facts-of.ts';
import { componentSpecOf } from '../../content/components/registry.ts';
import type { Facts } from '../../content/load/facts.ts';
import { KINDS } from '../../content/model/kinds.ts';
import type { ComponentUse, Page } from '../../content/model/page.ts';
import { FACTS_AROUND_PAGES } from '../../content/practice/facts-around-pages.ts';
import { factsIn } from '../../content/practice/facts-in.ts';
import type { Graph } from '../../links/build-graph.ts';
import { breadcrumbsOf } from '../../links/relations.ts';
import { bylineOf } from '../../links/signature-of.ts';
import { type Role, roleOf } from '../../links/translations.ts';
import { shownPictures } from '../../pictures/shown-pictures.ts';
import { pagePartId, personId } from './ids.ts';
import {
  toArticleNode,
  toBreadcrumbNode,
  toCitations,
  toFaqNode,
  toPageNode,
  toServiceNode,
} from './page.ts';
import { type Signer, toAuthorNode, toNamedNode, toPersonNode } from './person.ts';
import { toPracticeNode, toWebsiteNode } from './practice.ts';

/**
 * The structured data of one page: one `@graph` of schema.org nodes that refer to each other by `@id`. It says only what
 * the page shows; a node whose required fact is missing is left out, and so is every reference to it.
 */
export function toJsonLd(
  page: Page,
  { graph, facts: known }: { graph: Graph; facts: Facts },
  origin: string,
): JsonLdGraph {
  const { author, reviewed, lang } = page.frontmatter;
  const facts = factsIn(lang, known);
  const role = roleOf(page, graph);
  const byline = bylineOf(page, { graph, facts }) && toAuthorNode(author, facts, origin);
  const breadcrumbs = toBreadcrumbNode(breadcrumbsOf(graph, page.path), origin);
  const citations = toCitations(page, facts.references);
  const main = toMainNode(page, role, facts, origin, byline, citations);
  // An article cites its works itself, and says who wrote it; on other pages the page does.
  const isArticle = role.mainEntity === 'Article';
  const ofPage = isArticle ? [] : citations;
  const refs = {
    breadcrumb: breadcrumbs && pagePartId(origin, page.path, 'breadcrumbs'),
    mainEntity: main && mainId(page, origin),
    author: isArticle ? null : byline,
    reviewedBy: toNamedNode(reviewed?.by, facts, origin),
  };
  const shown = new Set([...FACTS_AROUND_PAGES, ...printedFactsOf(page.components)]);
  const nodes: (Thing | null)[] = [
    toPracticeNode(facts.practice, origin, shown, page.components.some(isWithMap)),
    toWebsiteNode(facts.practice, origin),
    toPageNode(page, role, facts, origin, refs, ofPage),
    main,
    breadcrumbs,
    toFaqNode(page, origin),
  ];
  return { '@context': 'https://schema.org', '@graph': nodes.filter((node) => node !== null) };
}

const isWithMap = ({ name }: ComponentUse) => componentSpecOf(name)?.linksToMap ?? false;

function mainId({ kind, slug, path }: Page, origin: string): string {
  return KINDS[kind].mainEntity === 'Person' ? personId(origin, slug) : pagePartId(origin, path, 'main');
}

function toMainNode(
  page: Page,
  { mainEntity }: Role,
  facts: Facts,
  origin: string,
  author: Signer | null,
  citations: ReturnType<typeof toCitations>,
): ReturnType<typeof toServiceNode | typeof toArticleNode | typeof toPersonNode> {
  if (mainEntity === 'Service') return toServiceNode(page, facts.practice, origin);
  if (mainEntity === 'Article') return toArticleNode(page, facts, origin, author, citations);
  if (mainEntity === null) return null;
  const [photo] = shownPictures([page], facts.pictures);
  return toPersonNode(page.slug, facts, origin, photo?.src ?? null);
}

/** JSON for a script element. `<` is escaped, so that no text of a page can end the element (WHATWG HTML, 4.12.1.3). */
export function toScriptText(data: JsonLdGraph): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
