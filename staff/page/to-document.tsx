import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Language } from '#lib/languages.ts';
import { SCREEN_COLORS } from '#lib/screen-colors.ts';
import { FONT_CLASS } from '#staff/preview/font.ts';

type Parts = {
  lang: Language;
  /** What its head says besides what each says. */
  head: ReactNode;
  /** The addresses of its stylesheets. */
  styles: readonly string[];
  /** What stands in its body, as HTML. */
  body: string;
};

/** A document of the room, as HTML: with the styles of the site, in the colors that the reader's system asks for. */
export function toDocument({ lang, head, styles, body }: Parts): string {
  const inHead = renderToStaticMarkup(
    <>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="theme-color" content={SCREEN_COLORS.light.paper} media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content={SCREEN_COLORS.dark.paper} media="(prefers-color-scheme: dark)" />
      <meta name="color-scheme" content="light dark" />
      <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      {head}
    </>,
  );
  const links = styles.map((style) => `<link rel="stylesheet" href="${style}">`).join('');
  return `<!DOCTYPE html><html lang="${lang}" class="${FONT_CLASS}"><head><meta charset="utf-8">${links}${inHead}</head><body>${body}</body></html>`;
}
