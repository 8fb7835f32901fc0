import type { Page, PageLink } from '../content/model/page.ts';
import type { Edit } from '../issue.ts';
import type { Checked } from './rule.ts';

/**
 * The one address that a broken link can mean: the same with its last slash or in small letters, or the page that an old address
 * was moved to. Undefined where there is none, or where it would be a guess.
 */
export function fixedHref(
  href: string,
  { graph, facts }: Pick<Checked, 'graph' | 'facts'>,
): string | undefined {
  const [, path, rest = ''] = /^(\/[^?#]*)(.*)$/.exec(href) ?? [];
  if (path === undefined) return undefined;
  const moved = facts.redirects.find(({ from }) => from === href || from === `${href}/`)?.to;
  const small = path.toLowerCase();
  const same = [`${path}/`, small, `${small}/`]
    .filter((each) => graph.nodes.has(each))
    .map((each) => each + rest);
  const meant = new Set(moved !== undefined && graph.nodes.has(moved) ? [moved, ...same] : same);
  const [only] = meant;
  return meant.size === 1 ? only : undefined;
}

/** The change of a link to another address, where it has one that is written as it is read. */
export function linkEdit({ file, text }: Page, { href, address }: PageLink, to: string): { edit?: Edit } {
  if (!address || text.slice(address.start, address.end) !== href || !URL.canParse(to, 'https://example.org'))
    return {};
  return { edit: { ...address, file, text: to } };
}
