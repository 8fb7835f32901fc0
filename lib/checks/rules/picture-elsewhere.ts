import type { Issue } from '../../issue.ts';
import { figuresOf, photosOf } from '../picture-uses-of.ts';
import type { Rule } from '../rule.ts';

/**
 * The pictures of a page or a person lie in the folder of its name. The staff editor (Keystatic 0.6) looks for them there and nowhere else, and saves
 * what was written without a picture that it did not find.
 */
export const pictureElsewhere: Rule = {
  id: 'picture-elsewhere',
  isOfPage: true,
  check: ({ pages, facts }) =>
    [...figuresOf(pages), ...photosOf(facts)].flatMap((use): Issue[] => {
      const { src, slug, file, line, column } = use;
      const folder = `/images/${slug}/`;
      const isThere = facts.pictures.some((picture) => picture.src === src);
      const isIn = src.startsWith(folder) && !src.slice(folder.length).includes('/');
      if (!isThere || isIn) return [];
      const right = `${folder}${src.split('/').at(-1)}`;
      return [
        {
          rule: 'picture-elsewhere',
          severity: 'error',
          file,
          line,
          column,
          message: `The picture "${src}" is not in the folder of the file that shows it, and the editor would take it out.`,
          fix: `Move the file to public${right}, and write ${use.in.write(right)}.`,
          inEditor: {
            message: `The picture "${src}" lies where the editor does not look for it, and would be taken out.`,
            fix: `Choose the picture anew in ${use.in.called}: its file is then copied to where it belongs.`,
          },
        },
      ];
    }),
};
