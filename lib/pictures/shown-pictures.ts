import type { Picture } from '../content/load/read-pictures.ts';
import type { Page } from '../content/model/page.ts';

/** The pictures that some of these pages show. */
export function shownPictures(
  pages: readonly Pick<Page, 'components'>[],
  pictures: readonly Picture[],
): Picture[] {
  const shown = new Set(
    pages.flatMap(({ components }) =>
      components.flatMap(({ name, attributes }) => (name === 'Figure' ? (attributes.src ?? []) : [])),
    ),
  );
  return pictures.filter(({ src }) => shown.has(src));
}
