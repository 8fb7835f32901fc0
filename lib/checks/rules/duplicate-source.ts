import { parse } from 'isbn3';
import { sourceFileOf } from '../../content/model/paths.ts';
import type { Issue } from '../../issue.ts';
import { repeatsOf } from '../repeats-of.ts';
import type { Rule } from '../rule.ts';

const FIELDS = ['DOI', 'ISBN'] as const;

/** A work has one file: two would be listed and lettered as two works. */
export const duplicateSource: Rule = {
  id: 'duplicate-source',
  check: ({ facts: { references, locate } }) =>
    FIELDS.flatMap((field) => {
      const named = references.flatMap(({ id, type, [field]: value }) => {
        // A book and its chapters have the ISBN of the book in common.
        if (value === undefined || (field === 'ISBN' && type === 'chapter')) return [];
        return [{ id, value, key: keyOf(field, value) }];
      });
      return repeatsOf(named, ({ key }) => key).map(
        ({ item, first }): Issue => ({
          rule: 'duplicate-source',
          severity: 'error',
          file: sourceFileOf(item.id),
          ...locate(sourceFileOf(item.id), [field]),
          message: `The ${field} "${item.value}" is also that of the source "${first.id}".`,
          fix: `If it is the same work, delete this source and cite "${first.id}"; if not, copy the ${field} anew.`,
        }),
      );
    }),
};

function keyOf(field: (typeof FIELDS)[number], value: string): string {
  return field === 'ISBN' ? (parse(value)?.isbn13 ?? value) : value.toLowerCase();
}
