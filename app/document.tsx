import localFont from 'next/font/local';
import type { ReactNode } from 'react';
import { SPECULATION_RULES } from '#lib/http/speculation-rules.ts';
import { APPLE_ICON } from '#lib/icons/icons.ts';
import type { Language } from '#lib/languages.ts';
import { SCREEN_COLORS } from '#lib/screen-colors.ts';
import { origin } from './site.ts';
import './globals.css';

// One variable font, Latin only, of which a build keeps the weight named here and the characters in use (build/style/). The fonts that stand in until it
// loads are given its shape in app/styles/stand-ins.css.
const fraunces = localFont({
  src: '../node_modules/@fontsource-variable/fraunces/files/fraunces-latin-wght-normal.woff2',
  weight: '450',
  display: 'swap',
  variable: '--font-fraunces',
  // Next measures the lightest weight, and its fallback is a twelfth too wide.
  adjustFontFallback: false,
});

/** What every document says of itself; pages add their own. */
export const documentMetadata = {
  metadataBase: new URL(origin),
  icons: {
    icon: { url: '/icon.svg', type: 'image/svg+xml' },
    apple: { url: APPLE_ICON.path, sizes: `${APPLE_ICON.size}x${APPLE_ICON.size}` },
  },
};

export const documentViewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: SCREEN_COLORS.light.paper },
    { media: '(prefers-color-scheme: dark)', color: SCREEN_COLORS.dark.paper },
  ],
  colorScheme: 'light dark',
};

/** A document of the site, around what a page shows; `lang` is the language of its words (BCP 47). What it holds besides runs nowhere: it is data. */
export function Document({ lang, children }: { lang: Language; children: ReactNode }) {
  return (
    <html lang={lang} className={fraunces.variable}>
      <body>
        {children}
        <script type="speculationrules">{SPECULATION_RULES}</script>
      </body>
    </html>
  );
}
