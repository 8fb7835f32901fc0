import type { Root } from 'hast';
import type { Language } from '#lib/languages.ts';
import { unseenIn } from '#tests/unseen-in.ts';
import { faultsOf } from '../build/schema-org.ts';
import { faultsOfPage } from './faults-of-page.ts';
import type { FinishedSite } from './finished-site.ts';
import { jsonLdOf } from './json-ld-of.ts';

/** What is wrong with the pages of a site, whatever it tells of: links, words left out, empty parts, structured data. */
export function faultsOfSite({ site, treeAt }: Pick<FinishedSite, 'site' | 'treeAt'>): string[] {
  const paths = new Set(site.pages.map(({ path }) => path));
  const lookUp = (path: string): Root | null => (paths.has(path) ? treeAt(path) : null);
  return site.pages.flatMap((page) => [
    ...faultsOfPage(page, lookUp),
    ...faultsOfData(treeAt(page.path), page.frontmatter.lang).map((fault) => `${page.path}: ${fault}`),
  ]);
}

/** What is not of the vocabulary of schema.org, and what no reader of the page sees. */
function faultsOfData(tree: Root, lang: Language): string[] {
  const graph = jsonLdOf(tree);
  if (graph.length === 0) return ['it has no structured data'];
  const nodes = new Map(graph.map((node) => [String(node['@id']), node]));
  return [
    ...graph.flatMap((node) => faultsOf(node, nodes)),
    ...unseenIn(graph, tree, originOf(graph), lang).map(
      (said) => `no reader sees what its data says: ${said}`,
    ),
  ];
}

/** The origin that a page says to be of: that of the names of its nodes. */
const originOf = (graph: readonly Record<string, unknown>[]) => new URL(String(graph[0]?.['@id'])).origin;
