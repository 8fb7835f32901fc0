import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { SITE_LANGUAGE } from '#lib/languages.ts';
import { STYLES } from './styles.ts';
import { toDocument } from './to-document.tsx';

/**
 * A page of the room itself, as HTML: what its title says before the name of the room, what it shows, and what its head says besides.
 */
export function toRoomPage(title: string, shown: ReactNode, inHead: ReactNode = null): string {
  return toDocument({
    lang: SITE_LANGUAGE,
    styles: [STYLES.site, STYLES.room],
    head: (
      <>
        <title>{`${title} · Staff room`}</title>
        {inHead}
      </>
    ),
    body: renderToStaticMarkup(shown),
  });
}
