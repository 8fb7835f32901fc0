import type { ComponentType, ReactNode } from 'react';
import { ArticleLayout, HomeLayout, PillarLayout, PlainLayout } from '#components/layouts/layouts.tsx';
import { Shell } from '#components/layouts/shell.tsx';
import { dateOf } from '#lib/content/dates/date-of.ts';
import type { Facts } from '#lib/content/load/facts.ts';
import { KINDS, type LayoutName } from '#lib/content/model/kinds.ts';
import type { Page } from '#lib/content/model/page.ts';
import { nameAndLicenseOf } from '#lib/content/practice/name-and-license.ts';
import { readingMinutesOf } from '#lib/content/reading/reading-time.ts';
import { HOME } from '#lib/known-pages.ts';
import { breadcrumbsOf, parentOf } from '#lib/links/relations.ts';
import { toJsonLd, toScriptText } from '#lib/seo/json-ld/to-json-ld.ts';
import type { Site } from '#lib/site.ts';
import { siteChromeOf } from '#lib/site-chrome.ts';
import { sourcesOf } from '#lib/sources/sources-of.ts';
import { bind } from './bind.tsx';
import { toSeenBody } from './to-seen-body.tsx';

/** The layout of a page, given what it shows of the site and of that page. */
export function layoutFor(site: Site, page: Page): ComponentType<{ children: ReactNode }> {
  const { graph, facts } = site;
  const { author, reviewed } = page.frontmatter;
  const ofEach = () => ({ page, date: dateOf(page, facts), reviewer: signatureOf(reviewed?.by, facts) });
  const ofLower = () => ({ ...ofEach(), breadcrumbs: breadcrumbsOf(graph, page.path) });
  const ofLong = () => ({
    ...ofLower(),
    hasSources: sourcesOf(page, facts.references).length > 0,
    minutes: readingMinutesOf(page),
  });
  const layouts = {
    front: bind(HomeLayout, ofEach),
    plain: bind(PlainLayout, ofLower),
    pillar: bind(PillarLayout, () => ({ ...ofLong(), action: siteChromeOf(site).action })),
    article: bind(ArticleLayout, () => ({
      ...ofLong(),
      above: parentOf(graph, page.path),
      byline: signatureOf(author, facts) ?? facts.practice.name,
    })),
  } satisfies Record<LayoutName, ComponentType<{ children: ReactNode }>>;
  return layouts[page.path === HOME.path ? 'front' : KINDS[page.kind].layout];
}

function signatureOf(slug: string | undefined, { people }: Facts): string | null {
  const person = people[slug ?? ''];
  return person ? nameAndLicenseOf(person) : null;
}

type WholePageProps = { site: Site; page: Page; origin: string; children: ReactNode };

/**
 * A page as readers get it, around its words: structured data, what stands around every page, layout. The words are elements that were made of its
 * file, and no component that makes them: what depends on a fact is looked for among them.
 */
export function WholePage({ site, page, origin, children }: WholePageProps) {
  const Layout = layoutFor(site, page);
  return (
    <Shell chrome={siteChromeOf(site)} path={page.path} scripts={page.frontmatter.scripts}>
      <script type="application/ld+json">{toScriptText(toJsonLd(page, site, origin))}</script>
      <Layout>{toSeenBody(children, site.known)}</Layout>
    </Shell>
  );
}
