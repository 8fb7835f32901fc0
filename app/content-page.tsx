import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { KINDS } from '#lib/content/model/kinds.ts';
import type { Page } from '#lib/content/model/page.ts';
import { isPageKind } from '#lib/content/model/page-kinds.ts';
import { toMetadata } from '#lib/seo/to-metadata.ts';
import type { Site } from '#lib/site.ts';
import { BodyOfFields } from '#views/body-of-fields.tsx';
import { mdxComponentsFor } from '#views/mdx-components.tsx';
import { WholePage } from '#views/whole-page.tsx';
import { inquiryAction } from './inquiries.ts';
import { getSite, origin } from './site.ts';

type ToBody = (props: { components: ReturnType<typeof mdxComponentsFor> }) => ReactNode;

/** The page at a path, and its site. In development, a page may have just gone. */
function placeAt(path: string): { site: Site; page: Page } {
  const site = getSite();
  return { site, page: site.graph.nodes.get(path)?.page ?? notFound() };
}

/** The metadata of the page at a path. */
export function metadataAt(path: string): Metadata {
  const { site, page } = placeAt(path);
  return toMetadata(page, site, origin);
}

/** The page at a path, whole, with its words from the MDX file where it has one. */
export async function ContentPage({ path }: { path: string }) {
  const { site, page } = placeAt(path);
  const toBody = isPageKind(page.kind) ? await bodyOf(page) : BodyOfFields;
  return (
    <WholePage site={site} page={page} origin={origin} inquiryAction={inquiryAction}>
      {toBody({ components: mdxComponentsFor(site, page, inquiryAction) })}
    </WholePage>
  );
}

async function bodyOf({ kind, slug }: Page): Promise<ToBody> {
  // The template is relative: otherwise Turbopack does not find the files of a dynamic import.
  const body: { default: ToBody } = await import(`../content/${KINDS[kind].folder}/${slug}.mdx`);
  return body.default;
}
