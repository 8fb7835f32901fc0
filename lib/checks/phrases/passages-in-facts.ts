import type { Facts } from '../../content/load/facts.ts';
import { writtenOf } from '../../content/load/schema-fields.ts';
import { kindAndSlugOf } from '../../content/model/paths.ts';
import { memoizeByObject } from '../../memoize-by-object.ts';
import { type FactText, factTextsOf } from './fact-texts-of.ts';
import { WHOLE } from './marks-at.ts';
import type { Passage } from './passages-of.ts';

/** A text of a data file in which the practice says something to readers. */
export type FactPassage = Passage & FactText;

// What somebody else is called, and what others call what they give.
const NAMES: ReadonlySet<PropertyKey | undefined> = new Set([
  'name',
  'legalName',
  'city',
  'street',
  'type',
  'number',
  'law',
  'by',
  'say',
]);
const LISTS_OF_NAMES: ReadonlySet<PropertyKey | undefined> = new Set(['plans', 'credentials', 'training']);

/**
 * The words of the data files: they stand on many pages, and nobody reads them again there. What has a name from somebody else, such as a school, an
 * insurer or a hotline, is called by it; what a place is called, the practice says.
 */
export const passagesInFacts = memoizeByObject((facts: Facts): FactPassage[] =>
  factTextsOf(facts).flatMap((found): FactPassage[] => {
    const { file, lang, path, text, schema } = found;
    if (writtenOf(schema) !== 'words' || isName(found)) return [];
    return [
      {
        ...{ file, lang, path, text, schema },
        in: 'field',
        isHeading: false,
        source: null,
        isByAuthor: false,
        conditionsAt: () => [],
        marked: () => (isConfirmable(facts, found) ? [WHOLE] : []),
        placeOf: () => facts.locate(file, path),
        isExact: false,
      },
    ];
  }),
);

/** Whether a text of the menus stands beside the name of a statement, which is asked of the practice. */
function isConfirmable({ navigation }: Facts, { file, path }: FactText): boolean {
  return file === 'navigation.yaml' && path[0] === 'action' && navigation.action.confirm !== undefined;
}

function isName({ file, path }: FactText): boolean {
  if (LISTS_OF_NAMES.has(path.at(-2))) return true;
  // "Ada Smith, Certified Sex Therapist" is no name alone.
  if (kindAndSlugOf(file)?.kind === 'person' && path.length === 1) return false;
  return path[0] !== 'locations' || path.at(-1) !== 'name' ? NAMES.has(path.at(-1)) : false;
}
