import type { Page } from '../content/model/page.ts';
import { fileOf } from '../content/model/paths.ts';
import { writtenOf } from '../content/seen/written-of.ts';
import type { Issue } from '../issue.ts';
import type { Checked } from './rule.ts';

/** Where a picture is shown: the file that names it, and what of it. */
export type PictureUse = Pick<Issue, 'file' | 'line' | 'column'> & {
  src: string;
  /** The name of that file, which is the name of the folder of its pictures too. */
  slug: string;
  in: PictureHolder;
};

/** What names a picture: how it is written in a file, and what it is called in the editor. */
export type PictureHolder = { write: (src: string) => string; called: string };

const FIGURE: PictureHolder = { write: (src) => `src="${src}"`, called: 'its "Figure"' };
const PHOTO: PictureHolder = { write: (src) => `photo: ${src}`, called: 'the field "Photo"' };

/** The pictures that pages name in a Figure. */
export function figuresOf(pages: readonly Page[]): PictureUse[] {
  return pages.flatMap(({ file, slug, components }) =>
    components.flatMap(({ name, attributes: { src = '' }, line, column }) =>
      name === 'Figure' && src.trim() !== '' ? [{ src, slug, file, line, column, in: FIGURE }] : [],
    ),
  );
}

/** The photographs of people. */
export function photosOf({ people, locate }: Checked['facts']): PictureUse[] {
  return Object.entries(people).flatMap(([slug, { photo }]) => {
    if (photo === null) return [];
    const file = fileOf('person', slug);
    return [{ src: photo, slug, file, ...locate(file, ['photo']), in: PHOTO }];
  });
}

/** Whoever names a picture first; undefined where no one does. */
export function pictureUseOf(
  src: string,
  { pages, drafts, facts }: Pick<Checked, 'pages' | 'drafts' | 'facts'>,
): PictureUse | undefined {
  return [...figuresOf([...pages, ...drafts].map(writtenOf)), ...photosOf(facts)].find(
    (use) => use.src === src,
  );
}
