import { parse } from 'isbn3';
import type { Reference } from '../../content/model/facts-schema.ts';
import { sourceFileOf } from '../../content/model/paths.ts';
import type { Issue } from '../../issue.ts';
import type { Rule } from '../rule.ts';

/** An ISBN has the check digit that its other digits ask for, and a DOI is written without what stands around it in a text. */
export const sourceIdentifier: Rule = {
  id: 'source-identifier',
  check: ({ facts }) =>
    facts.references.flatMap((source) =>
      [...isbnIssues(source), ...doiIssues(source)].map(
        ({ field, ...found }): Issue => ({
          rule: 'source-identifier',
          severity: 'error',
          file: sourceFileOf(source.id),
          ...facts.locate(sourceFileOf(source.id), [field]),
          ...found,
        }),
      ),
    ),
};

type IdentifierIssue = { field: 'ISBN' | 'DOI'; message: string; fix: string };

function isbnIssues({ id, ISBN }: Reference): IdentifierIssue[] {
  if (ISBN === undefined || parse(ISBN)) return [];
  const digits = ISBN.replaceAll(/[^0-9X]/gi, '').length;
  return [
    {
      field: 'ISBN',
      message: `The ISBN "${ISBN}" of the source "${id}" cannot be right: ${
        digits === 10 || digits === 13
          ? 'its last digit does not fit the others'
          : `it has ${digits} digits, not 10 or 13`
      }.`,
      fix: 'Copy it anew from the back of the book or from its publisher.',
    },
  ];
}

// A DOI that was copied out of a sentence or a browser keeps what stood beside it.
function doiIssues({ id, DOI }: Reference): IdentifierIssue[] {
  const clean = DOI?.replace(/[?#].*$/, '').replace(/[.,;:"'”’]+$|(?<!\([^)]*)\)+$/, '');
  if (DOI === undefined || DOI === clean) return [];
  return [
    {
      field: 'DOI',
      message: `The DOI "${DOI}" of the source "${id}" has something at its end that is no part of it.`,
      fix: `Write ${clean}, and open https://doi.org/${clean} to see that it leads to the work.`,
    },
  ];
}
