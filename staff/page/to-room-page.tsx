import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { SITE_LANGUAGE } from '#lib/languages.ts';
import { STYLES } from './styles.ts';
import { toDocument } from './to-document.tsx';

/** A page of the room itself, as HTML: what its title says before the name of the room, and what it shows. */
export function toRoomPage(title: string, shown: ReactNode): string {
  return toDocument({
    lang: SITE_LANGUAGE,
    styles: [STYLES.site, STYLES.room],
    head: <title>{`${title} · Staff room`}</title>,
    body: renderToStaticMarkup(shown),
  });
}
