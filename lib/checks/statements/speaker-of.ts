import type { Practice } from '../../content/model/facts-schema.ts';
import { memoizeByObject } from '../../memoize-by-object.ts';
import type { Speaker } from './speaking.ts';

/** Who speaks on a site, as its facts have it: the same object for the same facts, since patterns are made for each. */
export const speakerOf = memoizeByObject(
  ({ name, legalName, city, state }: Practice): Speaker => ({
    names: [name, legalName ?? ''].filter(Boolean),
    city,
    state,
  }),
);
