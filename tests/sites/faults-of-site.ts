import type { Root } from 'hast';
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
    ...faultsOfData(treeAt(page.path)).map((fault) => `${page.path}: ${fault}`),
  ]);
}

function faultsOfData(tree: Root): string[] {
  const graph = jsonLdOf(tree);
  const nodes = new Map(graph.map((node) => [String(node['@id']), node]));
  return graph.length === 0 ? ['it has no structured data'] : graph.flatMap((node) => faultsOf(node, nodes));
}
