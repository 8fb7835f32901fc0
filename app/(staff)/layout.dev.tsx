import type { ReactNode } from 'react';
import { SITE_LANGUAGE } from '#lib/languages.ts';
import { Document, documentMetadata, documentViewport } from '../document.tsx';

export const metadata = documentMetadata;
export const viewport = documentViewport;

export default function StaffDocument({ children }: { children: ReactNode }) {
  return <Document lang={SITE_LANGUAGE}>{children}</Document>;
}
