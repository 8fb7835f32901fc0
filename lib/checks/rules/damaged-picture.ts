import type { Issue } from '../../issue.ts';
import { pictureUseOf } from '../picture-uses-of.ts';
import { placeOfPicture } from '../place-of-picture.ts';
import type { Rule } from '../rule.ts';

/** A picture can be read to its end. One that was cut off would end the build, or show half of what it shows. */
export const damagedPicture: Rule = {
  id: 'damaged-picture',
  check: (site) =>
    site.facts.pictures
      .filter(({ isDamaged }) => isDamaged)
      .map((picture): Issue => {
        const inWhat = pictureUseOf(picture.src, site)?.in.called ?? 'its "Figure"';
        const isDrawing = picture.src.endsWith('.svg');
        const fix = isDrawing
          ? 'Ask whoever drew it for the drawing once more.'
          : 'Take the picture anew from where it came from, or open it in any picture program, look whether all of it is there, and save it anew.';
        return {
          rule: 'damaged-picture',
          severity: 'error',
          ...placeOfPicture(picture, site),
          message: `The picture "public${picture.src}" is damaged, or was not copied whole: it cannot be read to its end.`,
          fix: `${fix} It keeps its name.`,
          inEditor: {
            message: `The picture "${picture.src}" is damaged, or was not copied whole: it cannot be read to its end.`,
            fix: isDrawing ? fix : `Choose the picture anew in ${inWhat}, from where it came from.`,
          },
        };
      }),
};
