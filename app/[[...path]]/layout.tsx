import type { ReactNode } from 'react';
import { languageAt } from '#lib/not-found.ts';
import { Document, documentMetadata, documentViewport } from '../document.tsx';
import { getSite } from '../site.ts';
import { type Params, toPath } from './to-path.ts';

type Props = { params: Promise<Params>; children: ReactNode };

export const metadata = documentMetadata;
export const viewport = documentViewport;

export default async function PageDocument({ params, children }: Props) {
  const path = toPath(await params);
  const page = getSite().graph.nodes.get(path)?.page;
  return <Document lang={page?.frontmatter.lang ?? languageAt(path)}>{children}</Document>;
}
