import type { Page } from '../content/model/page.ts';
import { citesOf } from '../markdown/cites.ts';
import { namesIn } from '../markdown/names-in.ts';
import { memoizeByObject } from '../memoize-by-object.ts';

/** The ids of the sources that some of these pages cite or list. */
export const citedIdsOf = memoizeByObject(
  (pages: readonly Page[]): ReadonlySet<string> =>
    new Set(
      pages.flatMap(({ tree, components }) => [
        ...citesOf(tree).map(({ id }) => id),
        ...components
          .filter(({ name }) => name === 'SourceList')
          .flatMap(({ attributes }) => namesIn(attributes.more)),
      ]),
    ),
);
