import { isTakenByTheSite } from '../../content/model/paths.ts';
import { pageRule } from '../rule.ts';

/** A page must not have an address that belongs to something else of the site: readers would be sent the one or the other. */
export const takenAddress = pageRule('taken-address', ({ kind, slug, path, file }) =>
  isTakenByTheSite(kind, slug)
    ? [
        {
          line: 1,
          column: 1,
          message: `${path} is used by the site itself, so no page can have this address.`,
          fix: `Give the file another name than "${file.split('/').at(-1)}", and change the links that lead to it.`,
          inEditor: { fix: 'Write something else under "Address", and change the links that lead to it.' },
        },
      ]
    : [],
);
