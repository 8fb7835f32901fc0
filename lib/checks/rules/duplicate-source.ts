import { parse } from 'isbn3';
import type { Reference } from '../../content/facts-schema.ts';
import type { Issue } from '../../issue.ts';
import { repeatsOf } from '../repeats-of.ts';
import type { Rule } from '../rule.ts';

const FILE = 'references.json';
const FIELDS = ['id', 'DOI', 'ISBN'] as const;

/** A work has one entry: two would be listed and lettered as two works. */
export const duplicateSource: Rule = {
  id: 'duplicate-source',
  check: ({ facts: { references, locate } }) =>
    FIELDS.flatMap((field) => {
      const named = references.flatMap((source, index) => {
        const value = source[field];
        // A book and its chapters have the ISBN of the book in common.
        if (value === undefined || (field === 'ISBN' && source.type === 'chapter')) return [];
        return [{ source, index, value, key: keyOf(field, value) }];
      });
      return repeatsOf(named, ({ key }) => key).map(
        ({ item, first }): Issue => ({
          rule: 'duplicate-source',
          severity: 'error',
          file: FILE,
          ...locate(FILE, [item.index, field]),
          message: `The ${field} "${item.value}" is also that of ${nameOf(first.source, locate(FILE, [first.index]).line)}.`,
          fix:
            field === 'id'
              ? 'Give one of the two another id, or delete it if they are the same work.'
              : `If it is the same work, delete this entry and cite "${first.source.id}"; if not, copy the ${field} anew.`,
        }),
      );
    }),
};

function keyOf(field: (typeof FIELDS)[number], value: string): string {
  return field === 'ISBN' ? (parse(value)?.isbn13 ?? value) : value.toLowerCase();
}

const nameOf = ({ id }: Reference, line: number) => `"${id}" in line ${line}`;
