import type { Issue } from '../../issue.ts';
import { pictureUseOf } from '../picture-uses-of.ts';
import { placeOfPicture } from '../place-of-picture.ts';
import type { Rule } from '../rule.ts';

/** A picture is published as it is, and carries nothing but what everyone sees: a photograph of a home office would tell where that is. */
export const pictureMetadata: Rule = {
  id: 'picture-metadata',
  check: (site) =>
    site.facts.pictures.flatMap((picture): Issue[] => {
      const { src, metadata = [] } = picture;
      const inWhat = pictureUseOf(src, site)?.in.called ?? 'its "Figure"';
      const at = { rule: 'picture-metadata', severity: 'error' as const, ...placeOfPicture(picture, site) };
      if (metadata === null) {
        return [
          {
            ...at,
            message: `The picture "public${src}" is no JPEG, PNG or WebP picture, whatever its name says.`,
            fix: 'Save it anew as .jpg, .png or .webp in any picture program, under the same name.',
            inEditor: {
              message: `The picture "${src}" is no JPEG, PNG or WebP picture, whatever its name says.`,
              fix: `Save it anew as JPEG in any picture program, and choose it again in ${inWhat}.`,
            },
          },
        ];
      }
      if (metadata.length === 0) return [];
      return [
        {
          ...at,
          message: `The picture "public${src}" carries more than what it shows, and readers would get it: ${metadata.join('; ')}.`,
          fix: src.endsWith('.svg')
            ? 'Ask whoever drew it for a plain drawing ("Plain SVG", "Optimized SVG"), without what the program added.'
            : 'Choose the picture anew in the editor and save the page: that takes all of it out, and what the picture shows stays the same.',
          inEditor: {
            message: `The picture "${src}" carries more than what it shows, such as where it was taken: ${metadata.join('; ')}.`,
            fix: src.endsWith('.svg')
              ? 'Ask the developer for the plain drawing.'
              : `Choose the picture anew in ${inWhat}, and save: that takes all of it out.`,
          },
        },
      ];
    }),
};
