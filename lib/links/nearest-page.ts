import type { Redirect } from '../content/model/facts-schema.ts';
import { KINDS } from '../content/model/kinds.ts';
import { oldAddressOf } from '../http/read-old-address.ts';
import { nearestOf } from '../markdown/nearest-of.ts';

type Known = {
  graph: { nodes: ReadonlyMap<string, unknown>; pathOfSlug: ReadonlyMap<string, string> };
  oldAddresses: readonly Redirect[];
};

/** The address of the page that someone most likely meant by an address that leads nowhere. */
export function nearestPage(path: string, { graph, oldAddresses }: Known): string {
  const clean = cleaned(path);
  const moved = oldAddresses.find(({ from }) => from === oldAddressOf(path) || from === clean)?.to;
  if (moved !== undefined) return moved;
  if (graph.nodes.has(clean)) return clean;
  return graph.pathOfSlug.get(slugOf(path)) ?? nearestOf(clean, [...graph.nodes.keys()]);
}

/** The file name that an address ends in, in small letters: "/Articles/x.mdx" and "/x" are both x. */
export function slugOf(path: string): string {
  return cleaned(path).split('/').at(-2) ?? '';
}

// Addresses are in small letters, end in a slash, and have neither the ending of a file nor the folder that it lies in.
function cleaned(path: string): string {
  const bare = path
    .toLowerCase()
    .replace(/\/index\.html?$/, '/')
    .replace(/\.(mdx?|html?|php)\/?$/, '')
    .replaceAll(/[\s_]+/g, '-')
    .replace(/^\/content\//, '/');
  const at = Object.values(KINDS).find(({ folder }) => bare.startsWith(`/${folder}/`));
  return `/${at ? bare.replace(`/${at.folder}/`, at.base) : bare}/`.replaceAll(/\/{2,}/g, '/');
}
