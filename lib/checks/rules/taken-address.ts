import type { Kind } from '../../content/model/kinds.ts';
import { fileOf, isTakenByTheSite, pathOf } from '../../content/model/paths.ts';
import type { Issue } from '../../issue.ts';
import type { Rule } from '../rule.ts';

/** A page or a person must not have an address that belongs to something else of the site: readers would be sent the one or the other. */
export const takenAddress: Rule = {
  id: 'taken-address',
  check: ({ pages, facts }) =>
    [
      ...pages.map(({ kind, slug }) => ({ kind, slug })),
      ...Object.keys(facts.people).map((slug) => ({ kind: 'person' as const, slug })),
    ].flatMap(({ kind, slug }) => (isTakenByTheSite(kind, slug) ? [toIssue(kind, slug)] : [])),
};

function toIssue(kind: Kind, slug: string): Issue {
  const file = fileOf(kind, slug);
  return {
    rule: 'taken-address',
    severity: 'error',
    file,
    line: 1,
    column: 1,
    message: `${pathOf(kind, slug)} is used by the site itself, so no page can have this address.`,
    fix: `Give the file another name than "${file.split('/').at(-1)}", and change the links that lead to it.`,
    inEditor: { fix: 'Write something else under "Address", and change the links that lead to it.' },
  };
}
