import localFont from 'next/font/local';
import type { ReactNode } from 'react';
import { origin } from './site.ts';
import './globals.css';

// One variable file, Latin only. Next measures it and shapes the fallback alike, so that nothing shifts when it arrives.
const serif = localFont({
  src: '../node_modules/@fontsource-variable/fraunces/files/fraunces-latin-wght-normal.woff2',
  weight: '100 900',
  display: 'swap',
  variable: '--font-fraunces',
  adjustFontFallback: 'Times New Roman',
});

export const metadata = {
  metadataBase: new URL(origin),
  icons: { icon: { url: '/icon.svg', type: 'image/svg+xml' } },
};

export const viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf7ef' },
    { media: '(prefers-color-scheme: dark)', color: '#0d1c20' },
  ],
  colorScheme: 'light dark',
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-US" className={serif.variable}>
      <body>{children}</body>
    </html>
  );
}
