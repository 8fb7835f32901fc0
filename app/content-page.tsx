import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ComponentType, ReactNode } from 'react';
import { KINDS } from '#lib/content/model/kinds.ts';
import type { Page } from '#lib/content/model/page.ts';
import { toMetadata } from '#lib/seo/to-metadata.ts';
import type { Site } from '#lib/site.ts';
import { mdxComponentsFor } from '#views/mdx-components.tsx';
import { WholePage } from '#views/whole-page.tsx';
import { inquiryAction } from './inquiries.ts';
import { getSite, origin } from './site.ts';

type Body = ComponentType<{ components: ReturnType<typeof mdxComponentsFor> }>;

/**
 * The page at a path, and its site. A build asks only for paths of its own site; in development, a page may have just gone, and a draft is
 * shown where it will be.
 */
async function placeAt(path: string): Promise<{ site: Site; page: Page }> {
  const site = getSite();
  const page = site.graph.nodes.get(path)?.page;
  if (page) return { site, page };
  if (process.env.NODE_ENV === 'development') {
    const { draftAt } = await import('#staff/desk/page/draft-at.ts');
    return draftAt(site, path) ?? notFound();
  }
  return notFound();
}

/** The metadata of the page at a path. */
export async function metadataAt(path: string): Promise<Metadata> {
  const { site, page } = await placeAt(path);
  return toMetadata(page, site.facts.practice, origin);
}

/** The page at a path, whole, with its words from the MDX file. */
export async function ContentPage({ path }: { path: string }) {
  const { site, page } = await placeAt(path);
  // The template is relative: otherwise Turbopack does not find the files of a dynamic import.
  const { default: Body }: { default: Body } = await import(
    `../content/${KINDS[page.kind].folder}/${page.slug}.mdx`
  );
  // Imported in a branch that a build knows is never taken, so that the badge and its styles are left out of it.
  let badge: ReactNode = null;
  if (process.env.NODE_ENV === 'development') {
    const { PageBadge } = await import('./(staff)/desk/page-badge.tsx');
    badge = <PageBadge page={page} />;
  }
  return (
    <>
      <WholePage site={site} page={page} origin={origin}>
        <Body components={mdxComponentsFor(site, page, inquiryAction)} />
      </WholePage>
      {badge}
    </>
  );
}
