import GithubSlugger from 'github-slugger';
import type { Kind } from '../model/kinds.ts';
import type { Page } from '../model/page.ts';
import { isPageKind } from '../model/page-kinds.ts';
import { isTakenByTheSite, pathOf } from '../model/paths.ts';
import { slug as slugSchema } from '../model/schema.ts';
import type { Facts } from './facts.ts';

/** As long as an address can be and still be read out loud, and shown whole in a search result. */
export const LONGEST_SLUG = 60;

type Known = { pages: readonly Page[]; drafts: readonly Page[]; facts: Pick<Facts, 'oldAddresses'> };

/** Why a page cannot have a file name, in kind words with a way out; null where it can. */
export function slugIssueOf(slug: string, kind: Kind, { pages, drafts, facts }: Known): string | null {
  if (!slugSchema.safeParse(slug).success) {
    const better = toSlug(slug);
    return `"${slug}" cannot be a web address: small letters, digits and hyphens only${better ? `, such as "${better}"` : ''}.`;
  }
  if (slug.length > LONGEST_SLUG)
    return `"${slug}" is too long for a web address: it has ${slug.length} characters, and ${LONGEST_SLUG} are the most. Leave words out.`;
  const taken = takenIssueOf(slug, kind, { pages, drafts });
  if (taken) return `${taken} Choose another name.`;
  const path = pathOf(kind, slug);
  const old = facts.oldAddresses.find(({ from }) => from === path);
  return old
    ? `${path} is an old address that leads to ${old.to} now, and someone may have kept it. Choose another name.`
    : null;
}

/** Whose address or name a page would have that had this file name, as a sentence; null where it would have one of its own. */
export function takenIssueOf(
  slug: string,
  kind: Kind,
  { pages, drafts }: Pick<Known, 'pages' | 'drafts'>,
): string | null {
  const path = pathOf(kind, slug);
  // Fields name pages and people apart, so that a page may be called as a person is.
  const isNamedSo = (page: Page) => page.slug === slug && isPageKind(page.kind) === isPageKind(kind);
  const taken = [...pages, ...drafts].find((page) => isNamedSo(page) || page.path === path);
  if (taken) return `"${slug}" is taken by the page "${taken.frontmatter.navLabel}" (${taken.path}).`;
  return isTakenByTheSite(kind, slug) ? `${path} is used by the site itself.` : null;
}

/** The file name that a title gives: its words in small letters, with hyphens between them. */
export function toSlug(title: string): string {
  return new GithubSlugger()
    .slug(title.normalize('NFD').replaceAll(/[^\p{L}\p{N}\s-]/gu, ''))
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .join('-');
}
