import type { ReactNode } from 'react';
import { SITE_LANGUAGE } from '#lib/languages.ts';
import { Document, documentMetadata, documentViewport } from '../document.tsx';
import { getSite } from '../site.ts';
import { type Params, toPath } from './to-path.ts';

type Props = { params: Promise<Params>; children: ReactNode };

export const metadata = documentMetadata;
export const viewport = documentViewport;

export default async function PageDocument({ params, children }: Props) {
  const page = getSite().graph.nodes.get(toPath(await params))?.page;
  return <Document lang={page?.frontmatter.lang ?? SITE_LANGUAGE}>{children}</Document>;
}
