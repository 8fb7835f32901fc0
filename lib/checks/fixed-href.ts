import type { Page, PageLink } from '../content/model/page.ts';
import { oldAddressOf } from '../http/read-old-address.ts';
import type { Edit } from '../issue.ts';
import { fixedHash } from './fixed-hash.ts';
import type { Checked } from './rule.ts';

/**
 * The one address that a broken link can mean: the same with its last slash, in small letters or with single slashes, the part after # as well,
 * or the page that an old address was moved to. Undefined where there is none, or where it would be a guess.
 */
export function fixedHref(
  href: string,
  { graph, facts }: Pick<Checked, 'graph' | 'facts'>,
): string | undefined {
  const [, written, rest = ''] = /^([\\/][^?#]*)(.*)$/.exec(href) ?? [];
  if (written === undefined) return undefined;
  const path = written.replaceAll(/[\\/]+/g, '/');
  const moved = facts.oldAddresses.find(({ from }) => from === oldAddressOf(href))?.to;
  const small = path.toLowerCase();
  const same = [...(path === written ? [] : [path]), `${path}/`, small, `${small}/`]
    .filter((each) => graph.nodes.has(each))
    .map((each) => each + restFor(rest, graph.nodes.get(each)?.page))
    .filter((each) => each !== href);
  const meant = new Set(moved !== undefined && graph.nodes.has(moved) ? [moved, ...same] : same);
  const [only] = meant;
  return meant.size === 1 ? only : undefined;
}

function restFor(rest: string, page: Page | undefined): string {
  const at = rest.indexOf('#');
  const hash = page && at !== -1 ? fixedHash(rest.slice(at + 1), page) : undefined;
  return hash === undefined ? rest : `${rest.slice(0, at)}#${hash}`;
}

/**
 * The change of a link to another address, where it stands in the file as it is read, or with backslashes before some of its signs: the editor
 * writes one before each "&".
 */
export function linkEdit({ file, text }: Page, { href, address }: PageLink, to: string): { edit?: Edit } {
  if (!address || !URL.canParse(to, 'https://example.org')) return {};
  // What would end a link in Markdown is not brought into one.
  if (ENDS.test(to) && !ENDS.test(href)) return {};
  const written = text.slice(address.start, address.end);
  if (written === href) return { edit: { ...address, file, text: to } };
  if (written.replaceAll(MASKED, '$1') !== href) return {};
  return { edit: { ...address, file, text: to.replaceAll('&', '\\&') } };
}

const ENDS = /[\s<>()\\]/;

/** A backslash before a sign of ASCII is none of the text (CommonMark 0.31, 2.4). */
const MASKED = /\\([!-/:-@[-`{-~])/g;
