import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ComponentType } from 'react';
import { JsonLd } from '#components/json-ld.tsx';
import { layoutOf } from '#components/layouts/index.ts';
import { Shell } from '#components/layouts/shell.tsx';
import { mdxComponentsFor } from '#components/mdx/index.tsx';
import type { Page } from '#lib/content/page.ts';
import { FOLDERS } from '#lib/content/paths.ts';
import { surroundingsOf, viewOf } from '#lib/page-view.ts';
import { toJsonLd, toScriptText } from '#lib/seo/json-ld/to-json-ld.ts';
import { toMetadata } from '#lib/seo/to-metadata.ts';
import { getSite, origin } from './site.ts';

type Body = ComponentType<{ components: ReturnType<typeof mdxComponentsFor> }>;

/** The page at a path. A build asks only for paths of its own site; while editing, a page may have just gone. */
export function pageAt(path: string): Page {
  const node = getSite().graph.nodes.get(path);
  if (!node) return notFound();
  return node.page;
}

/** The metadata of the page at a path. */
export function metadataAt(path: string): Metadata {
  return toMetadata(pageAt(path), getSite().facts.practice, origin);
}

/** A content page, whole: structured data, surroundings, layout, and the MDX body. */
export async function ContentPage({ path }: { path: string }) {
  const site = getSite();
  const page = pageAt(path);
  const view = viewOf(site, page);
  const Layout = layoutOf(page);
  // The template is relative: Turbopack finds the files of a dynamic import only so.
  const { default: Body }: { default: Body } = await import(
    `../content/${FOLDERS[page.kind]}/${page.slug}.mdx`
  );
  return (
    <Shell surroundings={surroundingsOf(site)} path={path} scripts={page.frontmatter.scripts}>
      <JsonLd text={toScriptText(toJsonLd(page, site, origin))} />
      <Layout {...view}>
        <Body components={mdxComponentsFor(view)} />
      </Layout>
    </Shell>
  );
}
