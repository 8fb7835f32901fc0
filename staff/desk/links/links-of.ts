import type { Page } from '#lib/content/model/page.ts';
import type { Position } from '#lib/issue.ts';
import type { Site } from '#lib/site.ts';
import { deskPathOf } from '#staff/paths/desk-path-of.ts';
import { deskSiteOf } from '../desk-site-of.ts';
import { nodeOfPage } from '../rows/to-rows.ts';

/** A link of a page, or to it, and where it is written. */
export type DeskLink = {
  text: string;
  href: string;
  /** What stands at the other end: the name of a page, or what kind of address it is. */
  other: string;
  /** The other page on the desk; null where there is none. */
  otherPath: string | null;
} & Position & { file: string };

/** The links in the words of other pages that lead to a page. */
export function linksInOf(site: Site, page: Page): DeskLink[] {
  const { nodes } = deskSiteOf(site).graph;
  return (nodeOfPage(site, page)?.linksIn ?? []).flatMap(({ from, text, href, line, column }) => {
    const other = nodes.get(from)?.page;
    return other ? [{ text, href, line, column, file: other.file, ...named(other) }] : [];
  });
}

/** The links in the words of a page, in their order: to other pages, to parts of this one, and elsewhere. */
export function linksOutOf(site: Site, page: Page): DeskLink[] {
  const { nodes } = deskSiteOf(site).graph;
  return page.links.map(({ text, href, target, line, column }) => {
    const written = { text, href, line, column, file: page.file };
    if (target.kind === 'broken') return { ...written, other: 'Not an address', otherPath: null };
    if (target.kind === 'external') return { ...written, other: toOutside(target.url), otherPath: null };
    if (target.path === page.path) return { ...written, other: 'This page', otherPath: null };
    const other = nodes.get(target.path)?.page;
    return { ...written, ...(other ? named(other) : { other: 'No page of the site', otherPath: null }) };
  });
}

const named = (page: Page) => ({
  other: page.frontmatter.navLabel + (page.frontmatter.draft ? ' (draft)' : ''),
  otherPath: deskPathOf(page),
});

const toOutside = (url: string) => new URL(url).hostname || 'Outside the site';
