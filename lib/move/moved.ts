import type { Kind } from '../content/model/kinds.ts';
import { pathOf } from '../content/model/paths.ts';

/** What a page or a person is called before and after it moves: by its file, by its address and by the folder of its pictures. */
export type Moved = { kind: Kind; from: Names; to: Names };

type Names = {
  slug: string;
  path: string;
  /** Where the addresses of its pictures start. */
  pictures: string;
};

/** The names of a page or a person that moves. */
export function movedFrom(kind: Kind, from: string, to: string): Moved {
  const names = (slug: string): Names => ({ slug, path: pathOf(kind, slug), pictures: `/images/${slug}/` });
  return { kind, from: names(from), to: names(to) };
}
