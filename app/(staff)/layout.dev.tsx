import type { ReactNode } from 'react';
import { Document, documentMetadata, documentViewport } from '../document.tsx';

export const metadata = documentMetadata;
export const viewport = documentViewport;

export default function StaffDocument({ children }: { children: ReactNode }) {
  return <Document lang="en-US">{children}</Document>;
}
