import type { Practice } from '../content/model/facts-schema.ts';
import { SITE_LANGUAGE } from '../languages.ts';
import { SCREEN_COLORS } from '../screen-colors.ts';
import { ICONS } from './icons.ts';

/**
 * The manifest (w3.org/TR/appmanifest), for readers who put the site on a home screen. Its name there is the initials of the practice,
 * so that someone who borrows the phone cannot tell what it is, and it opens like any other page in the browser.
 */
export function toManifest({ name, sharingLine }: Practice) {
  return {
    name,
    short_name: initialsOf(name),
    description: sharingLine,
    lang: SITE_LANGUAGE,
    start_url: '/',
    display: 'browser' as const,
    background_color: SCREEN_COLORS.light.paper,
    theme_color: SCREEN_COLORS.light.paper,
    icons: ICONS.map(({ path, size, full }) => ({
      src: path,
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose: full ? ('maskable' as const) : ('any' as const),
    })),
  };
}

/** The first letter or digit of each word. */
export function initialsOf(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => /[\p{L}\p{N}]/u.exec(word)?.[0] ?? '')
    .join('')
    .toUpperCase();
}
